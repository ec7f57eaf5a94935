package com.primeinterviews.mentor.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.recommendations.Encounter.Kind;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TasteTest {

  private static Encounter met(Kind kind, String... skills) {
    return new Encounter(kind, List.of(skills));
  }

  @Test
  void whatManyChosenMentorsTeachIsLikedMost() {
    var taste =
        new Taste(
            List.of(
                met(Kind.FAVORITE, "Java", "Go"), met(Kind.BOOKED, "Go"), met(Kind.BOOKED, "SQL")));
    assertThat(taste.skills()).containsExactly("Go", "Java", "SQL");
    assertThat(taste.shareOf(List.of("Go"))).isEqualTo(0.5);
    assertThat(taste.shareOf(List.of("SQL", "Java", "Go", "C"))).isEqualTo(1);
    assertThat(taste.shareOf(List.of("C"))).isZero();
  }

  @Test
  void itIsToldThroughWhomASkillIsLiked() {
    var taste = new Taste(List.of(met(Kind.FAVORITE, "Java"), met(Kind.RATED_WELL, "Java", "Go")));
    assertThat(taste.sharedThrough(Kind.FAVORITE, List.of("Java", "Go"))).containsExactly("Java");
    assertThat(taste.sharedThrough(Kind.RATED_WELL, List.of("Java", "Go")))
        .containsExactly("Java", "Go");
    assertThat(taste.sharedThrough(Kind.BOOKED, List.of("Java", "Go"))).isEmpty();
  }

  @Test
  void onlyTheSkillsLikedMostAreLookedFor() {
    var many = IntStream.range(0, 60).mapToObj(i -> "Skill " + (i + 10)).toArray(String[]::new);
    var taste =
        new Taste(List.of(met(Kind.BOOKED, many), met(Kind.FAVORITE, "Zig"), met(Kind.BOOKED)));
    assertThat(taste.skills()).hasSize(10).startsWith("Zig", "Skill 10");
    assertThat(new Taste(Collections.emptyList()).skills()).isEmpty();
  }
}
