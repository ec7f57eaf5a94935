@NullMarked
package com.primeinterviews.auth.apikey;

import org.jspecify.annotations.NullMarked;
