/** What was exported, by whom, and how it ended. */
@NullMarked
package com.primeinterviews.export.history;

import org.jspecify.annotations.NullMarked;
