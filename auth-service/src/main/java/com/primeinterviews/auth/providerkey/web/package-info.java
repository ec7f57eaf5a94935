@NullMarked
package com.primeinterviews.auth.providerkey.web;

import org.jspecify.annotations.NullMarked;
