/** The directory over HTTP. */
@NullMarked
package com.primeinterviews.mentor.directory.web;

import org.jspecify.annotations.NullMarked;
