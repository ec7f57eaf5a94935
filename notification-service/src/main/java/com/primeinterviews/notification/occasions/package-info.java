/** What happens elsewhere in the suite, and who is told of it how. */
@NullMarked
package com.primeinterviews.notification.occasions;

import org.jspecify.annotations.NullMarked;
