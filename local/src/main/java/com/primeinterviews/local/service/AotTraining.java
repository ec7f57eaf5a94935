package com.primeinterviews.local.service;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.machine.DiskSpace;
import com.primeinterviews.local.machine.Memory;
import com.primeinterviews.local.process.Jvm;
import com.primeinterviews.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Records start-up caches for the services that lack one, one after another, in the background and
 * at the lowest priority. Nothing waits for it and nothing fails with it: a recording that is cut
 * short or does not work out is tried again after the next start. {@code PRIME_AOT_TRAINING=off}
 * leaves it out, for a run that measures something.
 */
public final class AotTraining implements AutoCloseable {
  private static final int PROCESS_MB = 700;
  private static final int CACHE_MB = 500;

  private final Home home;
  private final List<ServiceProcess> services;
  private final PidFile pidFile;
  private final Thread thread = new Thread(this::run, "aot-training");

  private AotTraining(Home home, List<ServiceProcess> services) {
    this.home = home;
    this.services = services;
    this.pidFile = pidFile(home);
  }

  public static AotTraining begin(Home home, List<ServiceProcess> services) {
    AotTraining training = new AotTraining(home, services);
    training.thread.setDaemon(true);
    training.thread.start();
    return training;
  }

  private static PidFile pidFile(Home home) {
    return new PidFile(home.run().resolve("aot-training.pid"));
  }

  /** Ends a recording that a killed launcher has left behind. */
  public static void endLeftBehind(Home home) throws IOException {
    PidFile pidFile = pidFile(home);
    pidFile.alive().ifPresent(process -> process.kill());
    pidFile.delete();
  }

  private void run() {
    if ("off".equals(System.getenv("PRIME_AOT_TRAINING"))) {
      return;
    }
    for (ServiceProcess service : services) {
      try {
        if (service.needsCache() && hasRoom()) {
          record(service);
        }
      } catch (IOException e) {
        System.err.println("No start-up cache for " + service.name() + ": " + e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean hasRoom() throws IOException {
    return Memory.hasRoomFor(PROCESS_MB) && DiskSpace.hasRoomFor(home, CACHE_MB);
  }

  private void record(ServiceProcess service) throws IOException, InterruptedException {
    Path log = home.log("aot-training");
    service.cache().discardDraft();
    Process process = service.recordStart(log);
    try {
      pidFile.write(Jvm.identity(process));
      if (process.waitFor() == 0) {
        service.cache().adopt();
      }
    } finally {
      process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      service.cache().discardDraft();
      pidFile.delete();
    }
  }

  /** Returns when the process that records is gone. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
