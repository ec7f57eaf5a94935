@NullMarked
package com.primeinterviews.platform;

import org.jspecify.annotations.NullMarked;
