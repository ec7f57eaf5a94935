/** What is told of accounts: who somebody is, and who is to be forgotten. */
@NullMarked
package com.primeinterviews.session.erasure;

import org.jspecify.annotations.NullMarked;
