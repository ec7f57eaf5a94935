@NullMarked
package com.primeinterviews.platform.identity;

import org.jspecify.annotations.NullMarked;
