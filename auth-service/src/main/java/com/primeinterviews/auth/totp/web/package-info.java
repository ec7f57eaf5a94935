@NullMarked
package com.primeinterviews.auth.totp.web;

import org.jspecify.annotations.NullMarked;
