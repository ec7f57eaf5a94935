/** Published facts about deliveries. */
@NullMarked
package com.primeinterviews.notification.mail.events;

import org.jspecify.annotations.NullMarked;
