package com.primeinterviews.platform.events;

import java.util.UUID;

/**
 * A fact to publish.
 *
 * @param topic {@code <context>.<aggregate>.v<n>}
 * @param type {@code <aggregate>.<what-happened>.v<n>}, the CloudEvents type
 * @param aggregateId message key: events of one aggregate arrive in the order they were published
 * @param data becomes the JSON value; matches the schema of its type in {@code contracts/events}
 */
public record OutgoingEvent(String topic, String type, UUID aggregateId, Object data) {}
