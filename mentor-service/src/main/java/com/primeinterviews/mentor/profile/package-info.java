/** Who a mentor is: one profile per account, published, revised and taken down. */
@NullMarked
package com.primeinterviews.mentor.profile;

import org.jspecify.annotations.NullMarked;
