@NullMarked
package com.primeinterviews.platform.security;

import org.jspecify.annotations.NullMarked;
