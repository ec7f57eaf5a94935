@NullMarked
package com.primeinterviews.session.busy.web;

import org.jspecify.annotations.NullMarked;
