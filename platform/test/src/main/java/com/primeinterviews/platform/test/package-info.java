@NullMarked
package com.primeinterviews.platform.test;

import org.jspecify.annotations.NullMarked;
