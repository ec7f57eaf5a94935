@NullMarked
package com.primeinterviews.auth.keys.web;

import org.jspecify.annotations.NullMarked;
