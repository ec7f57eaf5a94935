/** People who are to be forgotten. */
@NullMarked
package com.primeinterviews.mentor.erasure;

import org.jspecify.annotations.NullMarked;
