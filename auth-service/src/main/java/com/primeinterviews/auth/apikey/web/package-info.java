@NullMarked
package com.primeinterviews.auth.apikey.web;

import org.jspecify.annotations.NullMarked;
