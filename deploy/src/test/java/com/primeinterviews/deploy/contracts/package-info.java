/** Event schemas, samples and the AsyncAPI document. */
@NullMarked
package com.primeinterviews.deploy.contracts;

import org.jspecify.annotations.NullMarked;
