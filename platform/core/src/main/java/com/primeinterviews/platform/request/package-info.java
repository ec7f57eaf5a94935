@NullMarked
package com.primeinterviews.platform.request;

import org.jspecify.annotations.NullMarked;
