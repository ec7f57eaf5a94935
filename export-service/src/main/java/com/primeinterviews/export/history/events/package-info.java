/** What the rest of the suite learns of an export. */
@NullMarked
package com.primeinterviews.export.history.events;

import org.jspecify.annotations.NullMarked;
