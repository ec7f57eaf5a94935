package com.primeinterviews.export.direct.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the order to cut a connection through to the container, and keeps error bodies from being
 * appended to rows that were sent already: neither here nor as the container's error page, which it
 * includes before it cuts.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CutConnections implements WebMvcConfigurer {

  @ExceptionHandler
  void cut(CloseNowException order) throws CloseNowException {
    throw order;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new NothingMore()).order(Ordered.HIGHEST_PRECEDENCE);
  }

  private static final class NothingMore implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      return !response.isCommitted();
    }
  }
}
