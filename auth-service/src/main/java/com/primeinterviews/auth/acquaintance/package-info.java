@NullMarked
package com.primeinterviews.auth.acquaintance;

import org.jspecify.annotations.NullMarked;
