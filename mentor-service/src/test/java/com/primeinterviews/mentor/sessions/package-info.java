@NullMarked
package com.primeinterviews.mentor.sessions;

import org.jspecify.annotations.NullMarked;
