/** What the controllers of every feature read from a request in the same way. */
@NullMarked
package com.primeinterviews.session.web;

import org.jspecify.annotations.NullMarked;
