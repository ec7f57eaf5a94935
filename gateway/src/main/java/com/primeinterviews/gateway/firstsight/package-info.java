/** Accounts of people who sign in elsewhere, made when they are first seen. */
@NullMarked
package com.primeinterviews.gateway.firstsight;

import org.jspecify.annotations.NullMarked;
