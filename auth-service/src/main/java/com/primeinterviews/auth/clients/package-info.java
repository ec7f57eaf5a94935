/** Asks other services for what they own of a user. */
@NullMarked
package com.primeinterviews.auth.clients;

import org.jspecify.annotations.NullMarked;
