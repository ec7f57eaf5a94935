@NullMarked
package com.primeinterviews.platform.token;

import org.jspecify.annotations.NullMarked;
