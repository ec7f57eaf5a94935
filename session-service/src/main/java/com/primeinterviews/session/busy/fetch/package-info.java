/** Reads documents at addresses that people gave us, and nothing that is not theirs to see. */
@NullMarked
package com.primeinterviews.session.busy.fetch;

import org.jspecify.annotations.NullMarked;
