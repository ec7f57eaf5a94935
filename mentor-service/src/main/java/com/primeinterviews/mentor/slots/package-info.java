/** The next open slots of each mentor: a copy of what session-service tells. */
@NullMarked
package com.primeinterviews.mentor.slots;

import org.jspecify.annotations.NullMarked;
