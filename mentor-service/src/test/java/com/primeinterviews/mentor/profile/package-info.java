@NullMarked
package com.primeinterviews.mentor.profile;

import org.jspecify.annotations.NullMarked;
