@NullMarked
package com.primeinterviews.auth.account;

import org.jspecify.annotations.NullMarked;
