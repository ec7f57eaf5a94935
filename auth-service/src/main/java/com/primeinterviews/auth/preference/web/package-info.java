@NullMarked
package com.primeinterviews.auth.preference.web;

import org.jspecify.annotations.NullMarked;
