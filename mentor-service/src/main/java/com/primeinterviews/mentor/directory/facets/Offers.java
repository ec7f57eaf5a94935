package com.primeinterviews.mentor.directory.facets;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.MentorFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the mentors of the directory offer, each at the place of their number. */
final class Offers {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final FacetDictionary dictionary = new FacetDictionary();
  private @Nullable Offer[] places = new Offer[0];

  /** Replaces what was known of these mentors; one who is out of the directory offers nothing. */
  void replace(List<StoredOffer> stored) {
    lock.writeLock().lock();
    try {
      stored.forEach(this::replace);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void replace(StoredOffer stored) {
    int place = stored.number();
    if (place >= places.length) {
      places = Arrays.copyOf(places, place + place / 2 + 1);
    }
    // Entered before the old leaves, so that a value both have keeps its number.
    var offer =
        stored.active()
            ? new Offer(
                dictionary.enter(stored.values()),
                stored.cents(),
                stored.experience(),
                stored.rating())
            : null;
    var before = places[place];
    places[place] = offer;
    if (before != null) {
      dictionary.leave(before.values());
    }
  }

  /**
   * Counts the mentors that a filter finds, and what they offer.
   *
   * @param among the numbers of those whom its search text and its times leave; null for all, when
   *     the filter has neither
   */
  Overview count(MentorFilter filter, int @Nullable [] among) {
    lock.readLock().lock();
    try {
      var wanted = new OfferFilter(filter, dictionary);
      var tally = new FacetTally(dictionary);
      offers(among)
          .filter(wanted::acceptsValuesAndRating)
          .forEach(
              offer ->
                  tally.add(offer, wanted.acceptsPrice(offer), wanted.acceptsExperience(offer)));
      return tally.overview();
    } finally {
      lock.readLock().unlock();
    }
  }

  private Stream<Offer> offers(int @Nullable [] among) {
    return among == null
        ? Arrays.stream(places).filter(Objects::nonNull)
        : IntStream.of(among)
            .filter(n -> n < places.length)
            .mapToObj(n -> places[n])
            .filter(Objects::nonNull);
  }
}
