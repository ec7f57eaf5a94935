package com.primeinterviews.notification.mail;

import java.util.UUID;

/** A letter in a worker's hand, with every address that is known. */
record Envelope(UUID deliveryId, Letter letter, String to) {}
