@NullMarked
package com.primeinterviews.auth;

import org.jspecify.annotations.NullMarked;
