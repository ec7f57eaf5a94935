package com.primeinterviews.local.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds who listens on a port, as far as this user may know: its own processes, or all for root.
 */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** Such as {@code "java, pid 4711"}. */
  static Optional<String> of(int port) {
    return socketInode(port).flatMap(PortOwner::holder).map(PortOwner::describe);
  }

  private static Optional<String> socketInode(int port) {
    String suffix = String.format(":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        Optional<String> inode =
            lines
                .map(line -> line.strip().split("\\s+"))
                .filter(f -> f.length > 9 && f[1].endsWith(suffix) && f[3].equals(LISTENING))
                .map(f -> f[9])
                .findFirst();
        if (inode.isPresent()) {
          return inode;
        }
      } catch (IOException e) {
        // No such table on this system: then nobody is named.
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> holder(String inode) {
    String socket = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> hasOpen(pid, socket))
        .findFirst();
  }

  private static boolean hasOpen(long pid, String target) {
    try (DirectoryStream<Path> open =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path descriptor : open) {
        if (Files.readSymbolicLink(descriptor).toString().equals(target)) {
          return true;
        }
      }
    } catch (IOException
        | java.io.UncheckedIOException
        | java.nio.file.DirectoryIteratorException e) {
      // Another user's process, or one that has just ended.
    }
    return false;
  }

  private static String describe(long pid) {
    String name =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().command())
            .map(command -> String.valueOf(Path.of(command).getFileName()))
            .orElse("a process");
    return name + ", pid " + pid;
  }
}
