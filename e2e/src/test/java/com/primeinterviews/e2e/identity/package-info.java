/** Who is calling, through all services: signing out, keys for programs, people from elsewhere. */
@NullMarked
package com.primeinterviews.e2e.identity;

import org.jspecify.annotations.NullMarked;
