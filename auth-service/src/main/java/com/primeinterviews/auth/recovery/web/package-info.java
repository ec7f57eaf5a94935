@NullMarked
package com.primeinterviews.auth.recovery.web;

import org.jspecify.annotations.NullMarked;
