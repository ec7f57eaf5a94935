/** The local mailbox: takes every mail, shows it on a page, sends nothing on. */
@NullMarked
package com.primeinterviews.local.mailbox;

import org.jspecify.annotations.NullMarked;
