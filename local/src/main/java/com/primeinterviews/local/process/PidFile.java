package com.primeinterviews.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Says which process a component is. There while the component is meant to run: a file whose
 * process is gone is a component that died, no file is one that was stopped.
 */
public record PidFile(Path path) {

  public void write(ProcessIdentity process) throws IOException {
    Path draft = path.resolveSibling(path.getFileName() + ".tmp");
    Files.writeString(draft, process.format());
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  public Optional<ProcessIdentity> read() {
    try {
      return ProcessIdentity.parse(Files.readString(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public Optional<ProcessIdentity> alive() {
    return read().filter(ProcessIdentity::isAlive);
  }

  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
