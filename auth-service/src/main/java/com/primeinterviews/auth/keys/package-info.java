@NullMarked
package com.primeinterviews.auth.keys;

import org.jspecify.annotations.NullMarked;
