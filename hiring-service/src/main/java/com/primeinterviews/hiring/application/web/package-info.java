@NullMarked
package com.primeinterviews.hiring.application.web;

import org.jspecify.annotations.NullMarked;
