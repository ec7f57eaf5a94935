@NullMarked
package com.primeinterviews.platform.test.contracts;

import org.jspecify.annotations.NullMarked;
