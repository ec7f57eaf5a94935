@NullMarked
package com.primeinterviews.platform.sample;

import org.jspecify.annotations.NullMarked;
