package com.primeinterviews.session.codingtask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coding task says.
 *
 * @param languages in which it may be solved, at least one
 */
public record TaskContent(
    String title,
    String statement,
    List<String> languages,
    @Nullable String starterCode,
    List<TaskTest> tests) {

  public TaskContent {
    languages = List.copyOf(languages);
    tests = List.copyOf(tests);
  }

  /**
   * @param hidden true: never shown to the candidate
   */
  public record TaskTest(String name, String input, String expected, boolean hidden) {}

  /** What the candidate may know of it. */
  public TaskContent withoutHiddenTests() {
    return new TaskContent(
        title,
        statement,
        languages,
        starterCode,
        tests.stream().filter(test -> !test.hidden()).toList());
  }
}
