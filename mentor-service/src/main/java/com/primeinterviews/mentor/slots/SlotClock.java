package com.primeinterviews.mentor.slots;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets slots pass as time does. */
@Component
class SlotClock {

  private final OpenSlots slots;

  SlotClock(OpenSlots slots) {
    this.slots = slots;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void tick() {
    int passed;
    do {
      passed = slots.dropBegun();
    } while (passed > 0);
  }
}
