package com.primeinterviews.session.codingtask.web;

import com.primeinterviews.session.codingtask.TaskContent.TaskTest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One test of a task, as it is sent either way. */
public record CodingTaskTest(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 10_000) String input,
    @NotNull @Size(max = 10_000) String expected,
    @Schema(description = "true: never shown to the candidate", defaultValue = "false")
        @Nullable Boolean hidden) {

  TaskTest toTest() {
    return new TaskTest(name, input, expected, Boolean.TRUE.equals(hidden));
  }

  static CodingTaskTest of(TaskTest test) {
    return new CodingTaskTest(test.name(), test.input(), test.expected(), test.hidden());
  }
}
