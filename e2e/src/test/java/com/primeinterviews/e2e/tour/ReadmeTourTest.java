package com.primeinterviews.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour in the README is pasted into a shell, as a reader would. */
@RunningSuite
class ReadmeTourTest {

  private static final Pattern TOUR =
      Pattern.compile("<!-- tour:start -->(.*?)<!-- tour:end -->", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern REFUSAL = Pattern.compile("\"success\":false");

  private final Suite suite;

  ReadmeTourTest(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theTourWorksWhenPasted(@TempDir Path folder) throws Exception {
    Path script = Files.writeString(folder.resolve("tour.sh"), tour());
    Path output = folder.resolve("output.txt");

    int exitValue = run(script, output);

    String shown = Files.readString(output);
    assertThat(exitValue).as("how the tour ends:\n" + shown).isZero();
    assertThat(REFUSAL.matcher(shown).results())
        .as("what is refused: the second booking of one slot, nothing else\n" + shown)
        .hasSize(1);
    assertThat(shown).contains("SLOT_TAKEN");
  }

  private int run(Path script, Path output) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", "-eu", "-x", script.toString())
            .directory(script.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PRIME_URL", suite.gateway().toString());
    builder.environment().put("PRIME_MAILBOX_URL", suite.mailbox().page().toString());
    Process shell = builder.start();
    if (!shell.waitFor(3, TimeUnit.MINUTES)) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly().waitFor();
    }
    return shell.exitValue();
  }

  /** All bash blocks between the two marks, one after the other. */
  private static String tour() throws IOException {
    var marked = TOUR.matcher(Files.readString(Suite.project().resolve("README.md")));
    assertThat(marked.find()).as("the README has a tour").isTrue();
    String script =
        BLOCK
            .matcher(marked.group(1))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining("\n"));
    assertThat(script).as("the tour's commands").isNotBlank();
    return script;
  }
}
