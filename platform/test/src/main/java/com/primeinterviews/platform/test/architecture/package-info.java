@NullMarked
package com.primeinterviews.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
