/** Coding tasks over HTTP. */
@NullMarked
package com.primeinterviews.session.codingtask.web;

import org.jspecify.annotations.NullMarked;
