package com.primeinterviews.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A request whose body has been read whole (it is bounded) and can be read again. */
final class RepeatableBody extends HttpServletRequestWrapper {

  private final byte[] body;

  RepeatableBody(HttpServletRequest request) throws IOException {
    super(request);
    this.body = request.getInputStream().readAllBytes();
  }

  /** What makes two requests to the same place the same: query and body. */
  byte[] fingerprint() {
    var all = new ByteArrayOutputStream();
    var query = Objects.requireNonNullElse(getQueryString(), "");
    all.writeBytes((query + "\n").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return IdempotencyKey.sha256(all.toByteArray());
  }

  @Override
  public ServletInputStream getInputStream() {
    var bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        return bytes.read(buffer, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body has been read already");
      }
    };
  }
}
