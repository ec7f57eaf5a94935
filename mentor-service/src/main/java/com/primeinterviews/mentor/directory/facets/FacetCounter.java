package com.primeinterviews.mentor.directory.facets;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.MentorFilter;
import com.primeinterviews.mentor.directory.facets.OfferFeed.Place;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the mentors found and what they offer, exactly as committed when it is asked: it keeps all
 * offers in memory and reads before each count what has changed, which is one statement.
 *
 * <p>See {@code docs/decisions/0009-facets-are-counted-in-memory.md}.
 */
@Component
public class FacetCounter {

  private final OfferFeed feed;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Offers offers = new Offers();
  private final AtomicLong begun = new AtomicLong();
  // These two belong to whoever holds the lock.
  private long ended;
  private long seenUpTo;

  FacetCounter(OfferFeed feed) {
    this.feed = feed;
  }

  /**
   * Counts what a filter finds.
   *
   * @param among the numbers of those whom its search text and its times leave; null for all, when
   *     the filter has neither
   */
  public Overview count(MentorFilter filter, int @Nullable [] among) {
    catchUp();
    return offers.count(filter, among);
  }

  @EventListener(ApplicationStartedEvent.class)
  void catchUp() {
    long begunBefore = begun.get();
    reading.lock();
    try {
      // Who waited here while another's reading began and ended need not read again.
      if (ended <= begunBefore) {
        long number = begun.incrementAndGet();
        read();
        ended = number;
      }
    } finally {
      reading.unlock();
    }
  }

  private void read() {
    boolean fromTheStart = seenUpTo == 0;
    var known = fromTheStart ? new Offers() : offers;
    var part = feed.after(new Place(seenUpTo, 0), fromTheStart);
    long horizon = part.horizon();
    if (horizon < seenUpTo) {
      // Transactions that were there are gone: this is another database, or an older copy of it.
      seenUpTo = 0;
      read();
      return;
    }
    known.replace(part.offers());
    while (!part.isLast()) {
      part = feed.after(part.end(), fromTheStart);
      known.replace(part.offers());
    }
    offers = known;
    seenUpTo = horizon;
  }
}
