package com.primeinterviews.local.machine;

import com.primeinterviews.local.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Refuses to begin while somebody else listens where the suite wants to. */
public final class PortCheck {

  /** A port and the component that wants it. */
  public record Wanted(String component, int port) {}

  private PortCheck() {}

  public static void require(List<Wanted> wanted) {
    List<String> taken = new ArrayList<>();
    for (Wanted one : wanted) {
      if (!isFree(one.port())) {
        String owner = PortOwner.of(one.port()).map(who -> ", held by " + who).orElse("");
        taken.add(one.port() + " (" + one.component() + owner + ")");
      }
    }
    if (!taken.isEmpty()) {
      throw new Failure(
          (taken.size() == 1 ? "Port taken: " : "Ports taken: ") + String.join(", ", taken) + ".",
          "Stop what uses "
              + (taken.size() == 1 ? "it" : "them")
              + ", or move the whole suite: PRIME_PORT_OFFSET=1000 ./dev up");
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
