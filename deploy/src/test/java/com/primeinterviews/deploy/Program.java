package com.primeinterviews.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command of this machine that a check uses when it is there, and does without when it is not.
 */
public final class Program {

  private final List<String> command;
  private final Map<String, String> environment;

  private Program(List<String> command, Map<String, String> environment) {
    this.command = command;
    this.environment = environment;
  }

  /** Skips the running test, saying why, unless {@code command probe} can be run. */
  public static Program needed(String probe, String... command) {
    var program = new Program(List.of(command), Map.of());
    assumeTrue(
        program.answers(probe),
        () -> "Skipped: `%s` is not on this machine".formatted(String.join(" ", command)));
    return program;
  }

  public Program with(Map<String, String> variables) {
    return new Program(command, variables);
  }

  public record Result(int exitCode, String output) {
    public String expectSuccess() {
      assertThat(exitCode).as(output).isZero();
      return output;
    }
  }

  /**
   * Standard output alone when all went well; when not, what was complained about comes with it.
   */
  public Result run(String... arguments) {
    try {
      var errors = Files.createTempFile("errors", ".txt");
      var process = start(errors, arguments);
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      var complaints = Files.readString(errors);
      Files.delete(errors);
      return new Result(exitCode, exitCode == 0 ? output : output + complaints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(Path errors, String... arguments) throws IOException {
    var builder =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList())
            .directory(Repository.path(".").toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private boolean answers(String probe) {
    try {
      var process =
          new ProcessBuilder(Stream.concat(command.stream(), Stream.of(probe.split(" "))).toList())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
