@NullMarked
package com.primeinterviews.platform.concurrency;

import org.jspecify.annotations.NullMarked;
