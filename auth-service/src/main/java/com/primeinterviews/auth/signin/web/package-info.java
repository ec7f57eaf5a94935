@NullMarked
package com.primeinterviews.auth.signin.web;

import org.jspecify.annotations.NullMarked;
