package com.primeinterviews.e2e.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a number that, added to the suite's ports, gives ports nobody uses. */
final class FreePorts {

  /** Every port of the suite: gateway, services and servers, with their management ports. */
  private static final int[] PORTS = {
    8080, 9080, 8101, 8102, 8103, 8104, 8105, 8106, 8107, 9101, 9102, 9103, 9104, 9105, 9106, 9107,
    8761, 9761, 8888, 9888, 13025, 15432, 16379, 18025, 19092, 19093
  };

  private FreePorts() {}

  /** Stays below the ports that systems hand out by themselves, which begin at 32768 on Linux. */
  static int offset() {
    return IntStream.iterate(2_000, offset -> offset < 13_000, offset -> offset + 200)
        .filter(offset -> IntStream.of(PORTS).allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nowhere are all ports free"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
