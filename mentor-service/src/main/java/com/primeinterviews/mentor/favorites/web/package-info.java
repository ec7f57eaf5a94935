/** Favorites over HTTP. */
@NullMarked
package com.primeinterviews.mentor.favorites.web;

import org.jspecify.annotations.NullMarked;
