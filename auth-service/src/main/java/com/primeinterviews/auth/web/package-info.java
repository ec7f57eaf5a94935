@NullMarked
package com.primeinterviews.auth.web;

import org.jspecify.annotations.NullMarked;
