package com.primeinterviews.local.component;

import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One process of the suite. */
public interface Component {

  String name();

  /** All ports it listens on. */
  List<Integer> ports();

  /** Names of the components that must be healthy before this one is started. */
  List<String> needs();

  /** Starts it and answers which process it is; being healthy comes later. */
  ProcessIdentity start() throws IOException, InterruptedException;

  /** Asks it; answers within about a second. */
  boolean isHealthy() throws InterruptedException;

  /** Work before the start that a person may want to see named; true when there is any. */
  default boolean isUnpacked() throws IOException {
    return true;
  }

  default void unpack() throws IOException, InterruptedException {}

  default void askToStop(ProcessIdentity process) throws IOException {
    process.terminate();
  }

  /** How long a graceful stop may take before the process is killed. */
  default Duration stopPatience() {
    return Duration.ofSeconds(25);
  }

  /**
   * A process that runs although no pid file says so: started just before its starter was killed.
   */
  default Optional<ProcessIdentity> stray() {
    return Optional.empty();
  }
}
