package com.primeinterviews.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedOrderTest {

  @Test
  void everyIdIsAfterTheBeginning() {
    assertThat(FeedOrder.isAfter(Ids.newId(), FeedOrder.BEGINNING)).isTrue();
  }

  @Test
  void halvesAreComparedUnsigned() {
    var low = new UUID(1, Long.MAX_VALUE);
    var high = new UUID(1, Long.MIN_VALUE);
    assertThat(FeedOrder.isAfter(high, low)).isTrue();
    assertThat(FeedOrder.isAfter(low, high)).isFalse();
  }

  @Test
  void aFreshIdIsTakenAsItIs() {
    var last = Ids.newId();
    var fresh = Ids.newId();
    assertThat(FeedOrder.next(last, fresh)).isEqualTo(fresh);
  }

  @Test
  void aFullLowerHalfCarriesOver() {
    assertThat(FeedOrder.next(new UUID(7, -1L), FeedOrder.BEGINNING)).isEqualTo(new UUID(8, 0));
  }

  @Property
  void theNextIdIsAlwaysAfterTheLastOneWhateverTheClocksSay(
      @ForAll long high, @ForAll long low, @ForAll long freshHigh, @ForAll long freshLow) {
    var last = new UUID(high >>> 1, low);
    var next = FeedOrder.next(last, new UUID(freshHigh, freshLow));
    assertThat(FeedOrder.isAfter(next, last)).isTrue();
  }
}
