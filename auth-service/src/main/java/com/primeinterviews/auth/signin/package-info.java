@NullMarked
package com.primeinterviews.auth.signin;

import org.jspecify.annotations.NullMarked;
