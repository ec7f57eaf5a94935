package com.primeinterviews.session.codingtask.web;

import com.primeinterviews.session.codingtask.TaskContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a coding task; what is left out stays. */
record CodingTaskPatch(
    @Nullable @Size(min = 1, max = 200) String title,
    @Nullable @Size(min = 1, max = 20_000) String statement,
    @Nullable @Size(min = 1, max = 20)
        List<@NotNull @Pattern(regexp = CodingTaskRequest.LANGUAGE) String> languages,
    @Nullable @Size(max = 50_000) String starterCode,
    @Nullable @Size(max = 50) List<@NotNull @Valid CodingTaskTest> tests) {

  TaskContent of(TaskContent old) {
    return new TaskContent(
        title == null ? old.title() : title,
        statement == null ? old.statement() : statement,
        languages == null ? old.languages() : languages.stream().distinct().toList(),
        starterCode == null ? old.starterCode() : starterCode,
        tests == null ? old.tests() : tests.stream().map(CodingTaskTest::toTest).toList());
  }
}
