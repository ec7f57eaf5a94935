@NullMarked
package com.primeinterviews.auth.account.events;

import org.jspecify.annotations.NullMarked;
