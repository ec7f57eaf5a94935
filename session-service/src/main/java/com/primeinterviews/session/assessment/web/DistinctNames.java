package com.primeinterviews.session.assessment.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nothing is judged twice in one piece of paper, whatever the case it is written in. */
final class DistinctNames {

  private DistinctNames() {}

  /**
   * @param member the list, and the name in it
   * @throws com.primeinterviews.platform.error.ProblemException naming the one that repeats another
   */
  static void check(String list, String member, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw refused("%s[%d].%s".formatted(list, i, member), "TWICE", "must not come twice", name)
            .asException();
      }
    }
  }
}
