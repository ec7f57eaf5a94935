@NullMarked
package com.primeinterviews.auth.service;

import org.jspecify.annotations.NullMarked;
