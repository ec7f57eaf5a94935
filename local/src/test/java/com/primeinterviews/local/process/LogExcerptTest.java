package com.primeinterviews.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExcerptTest {
  private static final String ROUTINE = "12:00 INFO routine\n".repeat(20);

  @TempDir Path folder;

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("some.log"), text);
  }

  @Test
  void picksErrorsAndCausesAndLeavesTheStackOut() throws IOException {
    Path log =
        log(
            ROUTINE
                + """
                12:01 ERROR Application run failed
                org.example.StartException: no
                	at org.example.Failed.here(Failed.java:1)
                Caused by: java.net.ConnectException: Connection refused
                	... 12 more
                """);

    assertThat(LogExcerpt.of(log, 0))
        .containsExactly(
            "12:01 ERROR Application run failed",
            "org.example.StartException: no",
            "Caused by: java.net.ConnectException: Connection refused");
  }

  @Test
  void readsStructuredEvents() throws IOException {
    Path log =
        log(
            ROUTINE
                + """
                {"log":{"level":"INFO"},"message":"starting"}
                {"log":{"level":"ERROR"},"message":"\\n*****\\nFAILED TO START\\n*****\\nPort 8101."}
                {"log":{"level":"ERROR"},"message":"end","error":{"stack_trace":"x\\nCaused by: root"}}
                """);

    assertThat(LogExcerpt.of(log, 0))
        .containsExactly("FAILED TO START", "Port 8101.", "end", "Caused by: root");
  }

  @Test
  void withoutErrorsTheWarningsHaveToDo() throws IOException {
    Path log = log(ROUTINE + "{\"log\":{\"level\":\"WARN\"},\"message\":\"no room\"}\n");

    assertThat(LogExcerpt.of(log, 0)).containsExactly("no room");
  }

  @Test
  void aShortLogIsShownWhole() throws IOException {
    Path log = log("Unrecognized VM option 'Bogus'\nError: Could not create the JVM.\n");

    assertThat(LogExcerpt.of(log, 0)).hasSize(2).first().asString().contains("Bogus");
  }

  @Test
  void leavesOutWhatAnEarlierRunWrote() throws IOException {
    String earlier = "ERROR of yesterday\n";
    Path log = log(earlier + "ERROR of today\n");

    assertThat(LogExcerpt.of(log, earlier.length())).containsExactly("ERROR of today");
  }

  @Test
  void aLogBegunAnewIsReadFromItsBeginning() throws IOException {
    assertThat(LogExcerpt.of(log("ERROR of today\n"), 1_000_000)).containsExactly("ERROR of today");
  }

  @Test
  void aMissingLogSaysNothing() {
    assertThat(LogExcerpt.of(folder.resolve("none.log"), 0)).isEmpty();
  }
}
