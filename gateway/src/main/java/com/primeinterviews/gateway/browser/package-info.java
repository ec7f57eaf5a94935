/** What browsers need to know: origins and security headers. */
@NullMarked
package com.primeinterviews.gateway.browser;

import org.jspecify.annotations.NullMarked;
