@NullMarked
package com.primeinterviews.platform.paging;

import org.jspecify.annotations.NullMarked;
