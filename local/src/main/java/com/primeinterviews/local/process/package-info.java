/** Processes of the suite: started apart from the terminal, known by pid and birth. */
@NullMarked
package com.primeinterviews.local.process;

import org.jspecify.annotations.NullMarked;
