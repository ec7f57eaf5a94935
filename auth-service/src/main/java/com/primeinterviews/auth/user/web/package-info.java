@NullMarked
package com.primeinterviews.auth.user.web;

import org.jspecify.annotations.NullMarked;
