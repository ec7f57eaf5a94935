@NullMarked
package com.primeinterviews.platform.test.servers;

import org.jspecify.annotations.NullMarked;
