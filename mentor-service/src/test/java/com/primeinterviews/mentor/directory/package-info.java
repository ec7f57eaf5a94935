@NullMarked
package com.primeinterviews.mentor.directory;

import org.jspecify.annotations.NullMarked;
