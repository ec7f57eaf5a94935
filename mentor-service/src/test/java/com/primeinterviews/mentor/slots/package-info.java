@NullMarked
package com.primeinterviews.mentor.slots;

import org.jspecify.annotations.NullMarked;
