@NullMarked
package com.primeinterviews.platform.error;

import org.jspecify.annotations.NullMarked;
