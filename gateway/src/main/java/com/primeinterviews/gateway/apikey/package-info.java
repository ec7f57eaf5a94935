/** API keys, which are exchanged for short-lived access tokens. */
@NullMarked
package com.primeinterviews.gateway.apikey;

import org.jspecify.annotations.NullMarked;
