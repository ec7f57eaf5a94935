package com.primeinterviews.local.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileOutputStream;
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
    // Unlike channels this stream writes to the end even when the thread is being interrupted: a
    // process that was started must be on record, or nobody stops it.
    try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
      out.write(process.format().getBytes(US_ASCII));
    }
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
