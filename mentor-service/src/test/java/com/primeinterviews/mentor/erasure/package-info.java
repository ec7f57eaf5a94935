@NullMarked
package com.primeinterviews.mentor.erasure;

import org.jspecify.annotations.NullMarked;
