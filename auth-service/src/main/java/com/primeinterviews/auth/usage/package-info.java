@NullMarked
package com.primeinterviews.auth.usage;

import org.jspecify.annotations.NullMarked;
