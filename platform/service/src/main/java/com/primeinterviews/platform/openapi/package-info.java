@NullMarked
package com.primeinterviews.platform.openapi;

import org.jspecify.annotations.NullMarked;
