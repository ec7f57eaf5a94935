@NullMarked
package com.primeinterviews.auth.account.web;

import org.jspecify.annotations.NullMarked;
