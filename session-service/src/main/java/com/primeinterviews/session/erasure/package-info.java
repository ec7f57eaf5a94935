/** People who are to be forgotten. */
@NullMarked
package com.primeinterviews.session.erasure;

import org.jspecify.annotations.NullMarked;
