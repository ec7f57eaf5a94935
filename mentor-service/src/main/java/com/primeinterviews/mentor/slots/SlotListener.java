package com.primeinterviews.mentor.slots;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps {@link OpenSlots} as session-service tells. */
@Component
class SlotListener {

  private static final Logger log = LoggerFactory.getLogger(SlotListener.class);

  private final Inbox inbox;
  private final OpenSlots slots;

  SlotListener(Inbox inbox, OpenSlots slots) {
    this.inbox = inbox;
    this.slots = slots;
  }

  /** What this service needs of {@code open-slots.changed.v1}. */
  record SlotsChanged(UUID mentorId, long version, List<Instant> nextSlots) {}

  @KafkaListener(topics = "session.calendar.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    if (!event.type().equals("open-slots.changed.v1")) {
      return;
    }
    var changed = event.as(SlotsChanged.class);
    if (!slots.replace(changed.mentorId(), changed.version(), changed.nextSlots())) {
      log.debug("Slots of mentor {} in version {} are no news", event.key(), changed.version());
    }
  }
}
