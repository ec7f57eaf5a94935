@NullMarked
package com.primeinterviews.auth.admin.web;

import org.jspecify.annotations.NullMarked;
