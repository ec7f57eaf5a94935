package com.primeinterviews.mentor.directory.facets;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.Facets;
import com.primeinterviews.mentor.directory.Facets.Range;
import com.primeinterviews.mentor.directory.Facets.Value;
import com.primeinterviews.mentor.directory.facets.FacetDictionary.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts offers one after the other. */
final class FacetTally {

  private static final int LONGEST = 50;

  /** As the database orders text: by code point. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private static final Comparator<Counted> MOST_FIRST =
      Comparator.comparingLong(Counted::mentors)
          .reversed()
          .thenComparing(counted -> counted.term().key(), BY_CODE_POINT);

  private record Counted(Term term, long mentors) {}

  private final FacetDictionary dictionary;
  private final int[] mentors;
  private final IntSummaryStatistics cents = new IntSummaryStatistics();
  private final IntSummaryStatistics experience = new IntSummaryStatistics();
  private long total;

  FacetTally(FacetDictionary dictionary) {
    this.dictionary = dictionary;
    this.mentors = new int[dictionary.size()];
  }

  /**
   * A mentor who matches but for price and experience.
   *
   * @param inPrice whether they match the filter on the price as well
   * @param inExperience likewise for that on experience
   */
  void add(Offer offer, boolean inPrice, boolean inExperience) {
    if (inExperience) {
      cents.accept(offer.cents());
    }
    if (inPrice) {
      experience.accept(offer.experience());
    }
    if (inPrice && inExperience) {
      total++;
      for (int value : offer.values()) {
        mentors[value]++;
      }
    }
  }

  Overview overview() {
    return new Overview(
        total,
        new Facets(
            mostFrequent(FacetKind.SKILLS),
            mostFrequent(FacetKind.COMPANIES),
            mostFrequent(FacetKind.LANGUAGES),
            mostFrequent(FacetKind.SPECIALTIES),
            range(cents, 2),
            range(experience, 0)));
  }

  private List<Value> mostFrequent(FacetKind kind) {
    var most = new PriorityQueue<Counted>(LONGEST + 1, MOST_FIRST.reversed());
    for (var term : dictionary.termsOf(kind)) {
      long counted = count(term);
      if (counted > 0) {
        most.add(new Counted(term, counted));
        if (most.size() > LONGEST) {
          most.remove();
        }
      }
    }
    return most.stream().sorted(MOST_FIRST).map(this::value).toList();
  }

  private long count(Term term) {
    long counted = 0;
    for (int number : term.spellings().values()) {
      counted += mentors[number];
    }
    return counted;
  }

  /** Shown in the spelling that comes first, which is the one with capitals, of those found. */
  private Value value(Counted counted) {
    var spelling =
        counted.term().spellings().entrySet().stream()
            .filter(entry -> mentors[entry.getValue()] > 0)
            .map(Map.Entry::getKey)
            .min(BY_CODE_POINT)
            .orElseThrow();
    return new Value(spelling, counted.mentors());
  }

  private static Range range(IntSummaryStatistics values, int scale) {
    return values.getCount() == 0
        ? new Range(null, null)
        : new Range(
            BigDecimal.valueOf(values.getMin(), scale), BigDecimal.valueOf(values.getMax(), scale));
  }
}
