@NullMarked
package com.primeinterviews.auth.user;

import org.jspecify.annotations.NullMarked;
