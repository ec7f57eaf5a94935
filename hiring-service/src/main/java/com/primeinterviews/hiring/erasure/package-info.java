/** People who are to be forgotten. */
@NullMarked
package com.primeinterviews.hiring.erasure;

import org.jspecify.annotations.NullMarked;
