package com.primeinterviews.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

  private static Process sleeper() throws IOException {
    return new ProcessBuilder("sleep", "60").start();
  }

  @Test
  void aRunningProcessIsAlive() {
    assertThat(ProcessIdentity.current().isAlive()).isTrue();
  }

  @Test
  void anEndedProcessIsNot() throws Exception {
    Process process = sleeper();
    ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();

    identity.kill();
    process.waitFor();

    assertThat(identity.isAlive()).isFalse();
  }

  @Test
  void anotherProcessWithTheSamePidIsNeitherAliveNorKilled() throws Exception {
    Process process = sleeper();
    try {
      ProcessIdentity earlier = new ProcessIdentity(process.pid(), "born before");

      earlier.terminate();
      earlier.kill();

      assertThat(earlier.isAlive()).isFalse();
      assertThat(ProcessIdentity.of(process.pid())).isPresent();
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void keepsItsBirthWhenWrittenAndRead() {
    ProcessIdentity identity = ProcessIdentity.current();

    assertThat(ProcessIdentity.parse(identity.format())).contains(identity);
  }

  @Test
  void whatIsNoIdentityReadsAsNone() {
    assertThat(ProcessIdentity.parse("")).isEmpty();
    assertThat(ProcessIdentity.parse("4711")).isEmpty();
    assertThat(ProcessIdentity.parse("init 12@abc")).isEmpty();
  }
}
