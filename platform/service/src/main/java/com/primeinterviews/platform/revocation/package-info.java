@NullMarked
package com.primeinterviews.platform.revocation;

import org.jspecify.annotations.NullMarked;
