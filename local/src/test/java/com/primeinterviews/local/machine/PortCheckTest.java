package com.primeinterviews.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.machine.PortCheck.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void aTakenPortIsNamedWithWhoWantsItAndTheWayOut() throws IOException {
    try (ServerSocket taken = listener()) {
      assertThatThrownBy(
              () -> PortCheck.require(List.of(new Wanted("gateway", taken.getLocalPort()))))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Port taken: " + taken.getLocalPort() + " (gateway")
          .hasMessageContaining("PRIME_PORT_OFFSET");
    }
  }

  @Test
  void theHolderIsNamedWhereTheSystemTells() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")));
    try (ServerSocket taken = listener()) {
      assertThat(PortOwner.of(taken.getLocalPort()))
          .hasValueSatisfying(
              who -> assertThat(who).endsWith("pid " + ProcessHandle.current().pid()));
    }
  }

  @Test
  void aPortGivenBackIsFree() throws IOException {
    ServerSocket closed = listener();
    closed.close();

    PortCheck.require(List.of(new Wanted("gateway", closed.getLocalPort())));
  }
}
