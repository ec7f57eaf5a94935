@NullMarked
package com.primeinterviews.auth.signin.events;

import org.jspecify.annotations.NullMarked;
