package com.primeinterviews.mentor.recommendations;

import com.primeinterviews.mentor.recommendations.Encounter.Kind;
import com.primeinterviews.mentor.recommendations.Reason.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well a mentor fits what somebody looks for and likes, and the reasons in words. */
final class Fitness {

  private static final double WANTED = 0.4;
  private static final double LIKED = 0.3;
  private static final double STANDING = 0.25;
  private static final double SOON = 0.05;
  private static final double GOOD = 3.5;
  private static final int MOST_SKILLS = 5;

  private final Wish wish;
  private final Taste taste;

  /**
   * @param wish with skills by their canonical names
   */
  Fitness(Wish wish, Taste taste) {
    this.wish = wish;
    this.taste = taste;
  }

  double score(Candidate candidate) {
    double score =
        WANTED * wantedShare(candidate)
            + LIKED * taste.shareOf(candidate.skills())
            + STANDING * candidate.standing() / 5
            + (candidate.soon() ? SOON : 0);
    return Math.round(score * 1000) / 1000.0;
  }

  private double wantedShare(Candidate candidate) {
    return wish.skills().isEmpty()
        ? 0
        : (double) among(wish.skills(), candidate.skills()).size() / wish.skills().size();
  }

  List<Reason> reasons(Candidate candidate) {
    var reasons = new ArrayList<Reason>();
    add(
        reasons,
        Code.TEACHES_WANTED_SKILLS,
        "Teaches %s",
        among(wish.skills(), candidate.skills()));
    among(wish.languages(), candidate.languages()).stream()
        .findFirst()
        .ifPresent(
            language ->
                reasons.add(
                    new Reason(Code.SPEAKS_WANTED_LANGUAGE, "Speaks " + language, List.of())));
    add(
        reasons,
        Code.LIKE_YOUR_FAVORITES,
        "Teaches %s, like your favorites",
        taste.sharedThrough(Kind.FAVORITE, candidate.skills()));
    add(
        reasons,
        Code.LIKE_WHOM_YOU_RATED_WELL,
        "Teaches %s, like mentors you rated well",
        taste.sharedThrough(Kind.RATED_WELL, candidate.skills()));
    add(
        reasons,
        Code.LIKE_WHOM_YOU_BOOKED,
        "Teaches %s, like mentors you booked",
        taste.sharedThrough(Kind.BOOKED, candidate.skills()));
    if (candidate.reviewCount() > 0 && candidate.rating().doubleValue() >= GOOD) {
      reasons.add(new Reason(Code.WELL_RATED, rated(candidate), List.of()));
    }
    if (candidate.soon()) {
      reasons.add(new Reason(Code.AVAILABLE_SOON, "Can be booked in the next 7 days", List.of()));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason(Code.NOT_YET_RATED, "New: be the first to review", List.of()));
    }
    return List.copyOf(reasons);
  }

  private static String rated(Candidate candidate) {
    int count = candidate.reviewCount();
    return String.format(
        Locale.ROOT,
        "Rated %.1f by %s",
        candidate.rating(),
        count == 1 ? "one candidate" : count + " candidates");
  }

  private static void add(List<Reason> reasons, Code code, String text, List<String> skills) {
    if (!skills.isEmpty()) {
      var some = skills.subList(0, Math.min(MOST_SKILLS, skills.size()));
      reasons.add(new Reason(code, text.formatted(String.join(", ", some)), List.copyOf(some)));
    }
  }

  private static List<String> among(List<String> wanted, List<String> offered) {
    return offered.stream()
        .filter(offer -> wanted.stream().anyMatch(offer::equalsIgnoreCase))
        .toList();
  }
}
