@NullMarked
package com.primeinterviews.auth.erasure;

import org.jspecify.annotations.NullMarked;
