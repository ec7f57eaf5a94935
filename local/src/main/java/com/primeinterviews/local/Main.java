package com.primeinterviews.local;

import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The launcher's commands; {@code ./dev} builds what they need and calls them. */
final class Main {
  private static final int USAGE = 64;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws InterruptedException {
    try {
      Home home =
          Home.of(
              System.getenv(),
              Path.of(System.getProperty("prime.root", ".")).toAbsolutePath().normalize());
      home.requireAccess();
      return switch (arguments) {
        case List<String> a when a.equals(List.of("up")) -> new Up(home).run();
        case List<String> a when a.equals(List.of("up", "--detach")) -> new UpDetached(home).run();
        case List<String> a when a.equals(List.of("down")) -> new Down(home).run();
        case List<String> a when a.equals(List.of("status")) -> new Status(home).run();
        case List<String> a when a.equals(List.of("reset")) -> new Reset(home).run();
        case List<String> a when a.size() == 2 && a.getFirst().equals("restart") ->
            new Restart(home, a.getLast()).run();
        default -> usage();
      };
    } catch (Failure e) {
      System.err.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      System.err.println(plainly(e));
    }
    return 1;
  }

  private static int usage() {
    System.err.println("Usage: up [--detach] | down | status | restart SERVICE | reset");
    return USAGE;
  }

  private static String plainly(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left on device")
        ? "The disk is full ("
            + message
            + "). Free some space and start again; stored data is safe."
        : "Input or output failed: " + e + ". Nothing was left running.";
  }
}
