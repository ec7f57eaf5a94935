/** The local copy of accounts: who somebody is whom staff put into an interview. */
@NullMarked
package com.primeinterviews.session.people;

import org.jspecify.annotations.NullMarked;
