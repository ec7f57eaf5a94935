package com.primeinterviews.mentor.directory.facets;

import com.primeinterviews.mentor.directory.MentorFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link MentorFilter} without its text and its times, asked about offers. */
final class OfferFilter {

  private final List<BitSet> wanted = new ArrayList<>();
  private final int ratingMin;
  private final int centsMin;
  private final int centsMax;
  private final int experienceMin;

  OfferFilter(MentorFilter filter, FacetDictionary dictionary) {
    anyOf(FacetKind.SKILLS, filter.skills(), dictionary);
    anyOf(FacetKind.COMPANIES, filter.companies(), dictionary);
    anyOf(FacetKind.LANGUAGES, filter.languages(), dictionary);
    anyOf(FacetKind.SPECIALTIES, filter.specialties(), dictionary);
    ratingMin = atLeast(filter.ratingMin());
    centsMin = atLeast(filter.priceMin());
    centsMax =
        filter.priceMax() == null
            ? Integer.MAX_VALUE
            : hundredths(filter.priceMax(), RoundingMode.FLOOR);
    experienceMin = filter.experienceMin() == null ? 0 : filter.experienceMin();
  }

  private void anyOf(FacetKind kind, List<String> keys, FacetDictionary dictionary) {
    if (!keys.isEmpty()) {
      wanted.add(dictionary.numbersOf(kind, keys));
    }
  }

  private static int atLeast(@Nullable BigDecimal least) {
    return least == null ? 0 : hundredths(least, RoundingMode.CEILING);
  }

  private static int hundredths(BigDecimal value, RoundingMode rounding) {
    return value.movePointRight(2).setScale(0, rounding).intValueExact();
  }

  boolean acceptsValuesAndRating(Offer offer) {
    if (offer.rating() < ratingMin) {
      return false;
    }
    for (var anyOf : wanted) {
      if (!hasAny(offer, anyOf)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAny(Offer offer, BitSet wanted) {
    for (int value : offer.values()) {
      if (wanted.get(value)) {
        return true;
      }
    }
    return false;
  }

  boolean acceptsPrice(Offer offer) {
    return offer.cents() >= centsMin && offer.cents() <= centsMax;
  }

  boolean acceptsExperience(Offer offer) {
    return offer.experience() >= experienceMin;
  }
}
