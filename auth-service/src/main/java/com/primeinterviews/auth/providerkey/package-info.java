@NullMarked
package com.primeinterviews.auth.providerkey;

import org.jspecify.annotations.NullMarked;
