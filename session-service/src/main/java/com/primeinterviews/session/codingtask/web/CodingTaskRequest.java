package com.primeinterviews.session.codingtask.web;

import com.primeinterviews.session.codingtask.TaskContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole coding task. */
record CodingTaskRequest(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 20_000) String statement,
    @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
    @Nullable @Size(max = 50_000) String starterCode,
    @Nullable @Size(max = 50) List<@NotNull @Valid CodingTaskTest> tests) {

  static final String LANGUAGE = "[a-z][a-z0-9+#.-]{0,29}";

  TaskContent toContent() {
    return new TaskContent(
        title,
        statement,
        languages.stream().distinct().toList(),
        starterCode,
        tests == null ? List.of() : tests.stream().map(CodingTaskTest::toTest).toList());
  }
}
