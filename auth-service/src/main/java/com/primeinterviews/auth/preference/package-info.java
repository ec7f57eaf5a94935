@NullMarked
package com.primeinterviews.auth.preference;

import org.jspecify.annotations.NullMarked;
