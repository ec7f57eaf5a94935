/** What proves by mail whose account it is: forgotten passwords, unverified addresses. */
@NullMarked
package com.primeinterviews.auth.recovery;

import org.jspecify.annotations.NullMarked;
