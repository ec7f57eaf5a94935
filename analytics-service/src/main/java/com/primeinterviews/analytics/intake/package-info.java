/** Listens to the other services; one listener a topic, as the inbox knows each event once. */
@NullMarked
package com.primeinterviews.analytics.intake;

import org.jspecify.annotations.NullMarked;
