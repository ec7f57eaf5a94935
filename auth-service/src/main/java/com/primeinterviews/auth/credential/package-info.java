@NullMarked
package com.primeinterviews.auth.credential;

import org.jspecify.annotations.NullMarked;
