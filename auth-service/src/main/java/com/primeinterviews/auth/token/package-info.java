@NullMarked
package com.primeinterviews.auth.token;

import org.jspecify.annotations.NullMarked;
