package com.primeinterviews.local.home;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.process.PidFile;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one launcher that runs a suite. The operating system gives it back whichever way the
 * launcher ends, so a lock that is free means that nobody looks after the processes that are left.
 */
public final class LauncherLock implements AutoCloseable {
  private final FileChannel channel;
  private final PidFile pidFile;

  private LauncherLock(FileChannel channel, PidFile pidFile) {
    this.channel = channel;
    this.pidFile = pidFile;
  }

  /** Empty when another launcher holds it. */
  public static Optional<LauncherLock> take(Home home) throws IOException {
    Path file = home.run().resolve("launcher.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: as taken as by any other.
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    PidFile pidFile = pidFile(home);
    pidFile.write(ProcessIdentity.current());
    return Optional.of(new LauncherLock(channel, pidFile));
  }

  public static LauncherLock takeOrRefuse(Home home) throws IOException {
    return take(home)
        .orElseThrow(
            () ->
                new Failure(
                    "The suite in " + home.folder() + " already runs" + byWhom(home) + ".",
                    "See ./dev status, or stop it with ./dev down first."));
  }

  private static String byWhom(Home home) {
    return launcher(home).map(launcher -> " (launcher " + launcher.pid() + ")").orElse("");
  }

  /** The launcher that runs this home's suite, if one is alive. */
  public static Optional<ProcessIdentity> launcher(Home home) {
    return pidFile(home).alive();
  }

  private static PidFile pidFile(Home home) {
    return new PidFile(home.run().resolve("launcher.pid"));
  }

  @Override
  public void close() throws IOException {
    pidFile.delete();
    channel.close();
  }
}
