package com.primeinterviews.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the outbox. Its class name and members are stored, so renaming one needs
 * an empty outbox.
 *
 * @param id CloudEvents id
 * @param topic where it goes
 * @param key message key
 * @param type CloudEvents type
 * @param time when it was published
 * @param data JSON
 * @param traceparent W3C trace context of the request that caused it
 */
record OutboxMessage(
    String id,
    String topic,
    String key,
    String type,
    Instant time,
    String data,
    @Nullable String traceparent) {}
