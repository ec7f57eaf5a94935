@NullMarked
package com.primeinterviews.auth.service.web;

import org.jspecify.annotations.NullMarked;
