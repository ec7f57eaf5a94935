package com.primeinterviews.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails after the answer has begun gets no error body, which would be appended to what was
 * sent already; the connection is cut, so that no client takes the part for the whole.
 */
final class CutOffAnswers implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(CutOffAnswers.class);

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
      return null;
    }
    if (!(failure instanceof ClientAbortException)) {
      log.warn(
          "{} {} was cut off: {}",
          request.getMethod(),
          request.getRequestURI(),
          failure.toString());
    }
    throw CutOffAnswers.<RuntimeException>unchecked(new CloseNowException(failure));
  }

  /** The order to cut goes through to the container, whose exception it is. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E unchecked(Exception order) throws E {
    throw (E) order;
  }
}
