/** The page that shows and tries the API. */
@NullMarked
package com.primeinterviews.gateway.docs.web;

import org.jspecify.annotations.NullMarked;
