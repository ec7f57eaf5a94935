/** HTTP of the history. */
@NullMarked
package com.primeinterviews.export.history.web;

import org.jspecify.annotations.NullMarked;
