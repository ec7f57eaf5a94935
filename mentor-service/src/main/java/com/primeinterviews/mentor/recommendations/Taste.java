package com.primeinterviews.mentor.recommendations;

import com.primeinterviews.mentor.recommendations.Encounter.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The skills that the mentors somebody chose before have in common, the liked most first. */
final class Taste {

  private static final int MOST_SKILLS = 10;

  private final Map<String, Liking> skills;

  private record Liking(int weight, Set<Kind> through) {

    Liking and(Liking other) {
      var both = EnumSet.copyOf(through);
      both.addAll(other.through);
      return new Liking(weight + other.weight, both);
    }
  }

  Taste(List<Encounter> encounters) {
    var all = new LinkedHashMap<String, Liking>();
    for (var encounter : encounters) {
      var kind = encounter.kind();
      var liking = new Liking(kind.weight(), EnumSet.of(kind));
      encounter.skills().forEach(skill -> all.merge(skill, liking, Liking::and));
    }
    skills =
        all.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Liking>>comparingInt(entry -> entry.getValue().weight)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_SKILLS)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, Liking::and, LinkedHashMap::new));
  }

  List<String> skills() {
    return List.copyOf(skills.keySet());
  }

  /** From 0, nothing in common, to 1, all that is liked. */
  double shareOf(Collection<String> others) {
    int total = skills.values().stream().mapToInt(Liking::weight).sum();
    int shared =
        skills.entrySet().stream()
            .filter(entry -> others.contains(entry.getKey()))
            .mapToInt(entry -> entry.getValue().weight())
            .sum();
    return total == 0 ? 0 : (double) shared / total;
  }

  /** Skills among these that are liked through encounters of a kind. */
  List<String> sharedThrough(Kind kind, Collection<String> others) {
    return skills.entrySet().stream()
        .filter(entry -> entry.getValue().through().contains(kind))
        .map(Map.Entry::getKey)
        .filter(others::contains)
        .toList();
  }
}
