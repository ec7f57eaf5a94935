package com.primeinterviews.notification.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that opens the socket and then neither answers nor reads until it is asked to. */
final class MuteSocket implements AutoCloseable {

  private static final int CLOSE_FRAME = 0x88;
  private static final int PING_FRAME = 0x89;

  private final Socket connection = new Socket();
  private final DataInputStream in;

  MuteSocket(int port, String token) throws IOException {
    connection.setReceiveBufferSize(4 * 1024);
    connection.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    connection.setSoTimeout(40_000);
    connection
        .getOutputStream()
        .write(
            ("""
             GET /ws/notifications HTTP/1.1\r
             Host: 127.0.0.1\r
             Upgrade: websocket\r
             Connection: Upgrade\r
             Sec-WebSocket-Version: 13\r
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
             Authorization: Bearer %s\r
             \r
             """
                    .formatted(token))
                .getBytes(StandardCharsets.US_ASCII));
    in = new DataInputStream(connection.getInputStream());
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException(head.toString());
    }
  }

  /** Reads on to the next ping, and does not answer it. */
  void awaitPing() throws IOException {
    readOnTo(PING_FRAME);
  }

  /** Reads on to the closing frame and gives its code. */
  int awaitClose() throws IOException {
    var payload = readOnTo(CLOSE_FRAME);
    return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
  }

  private byte[] readOnTo(int wanted) throws IOException {
    while (true) {
      int frame = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      }
      var payload = in.readNBytes(length);
      if (frame == wanted) {
        return payload;
      }
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
