@NullMarked
package com.primeinterviews.auth.audit.web;

import org.jspecify.annotations.NullMarked;
