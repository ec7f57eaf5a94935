/** The Compose file and the image build, and that they agree with the cluster. */
@NullMarked
package com.primeinterviews.deploy.compose;

import org.jspecify.annotations.NullMarked;
