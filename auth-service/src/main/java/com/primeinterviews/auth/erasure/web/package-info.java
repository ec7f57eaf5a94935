@NullMarked
package com.primeinterviews.auth.erasure.web;

import org.jspecify.annotations.NullMarked;
