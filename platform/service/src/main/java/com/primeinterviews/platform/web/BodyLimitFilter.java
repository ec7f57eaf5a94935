package com.primeinterviews.platform.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit: at once when their length is stated, else while reading them. */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final long limit;
  private final ErrorAnswers answers;

  BodyLimitFilter(WebSettings settings, ErrorAnswers answers) {
    this.limit = settings.maxBodySize().toBytes();
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      answers.write(tooLarge(limit), request, response);
    } else if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      try {
        chain.doFilter(new Limited(request, limit), response);
      } catch (BodyTooLarge tooLarge) {
        // Read by a filter, out of reach of the handlers of exceptions.
        answers.write(tooLarge(limit), request, response);
      }
    }
  }

  static Problem tooLarge(long limit) {
    return Problem.of(
            ErrorCode.PAYLOAD_TOO_LARGE, "The request body is larger than " + limit + " bytes.")
        .detail("maxBytes", limit);
  }

  /** Thrown while a body without a stated length turns out too large. */
  static final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    final long limit;

    BodyTooLarge(long limit) {
      super("Request body over " + limit + " bytes");
      this.limit = limit;
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), limit);
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long seen;

    Counting(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws BodyTooLarge {
      seen += bytes;
      if (seen > limit) {
        throw new BodyTooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
