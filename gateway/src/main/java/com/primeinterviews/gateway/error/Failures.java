package com.primeinterviews.gateway.error;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.gateway.request.RequestLog;
import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What went wrong, in the terms of the API. */
@Component
class Failures {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final GatewaySettings settings;
  private final RequestLog log;

  Failures(GatewaySettings settings, RequestLog log) {
    this.settings = settings;
    this.log = log;
  }

  Problem problemOf(ServerWebExchange exchange, Throwable failure) {
    return switch (failure) {
      case ProblemException refusal -> refusal.problem();
      // The breaker is open; it has said so when it opened.
      case ServiceUnavailableException e -> away(exchange, restOf(exchange));
      case NotFoundException e -> logged(exchange, e, away(exchange, SOON));
      case PoolAcquireTimeoutException e -> logged(exchange, e, away(exchange, SOON));
      case TimeoutException e -> logged(exchange, e, late(exchange));
      case ResponseStatusException e -> ofStatus(exchange, e);
      case IOException e -> logged(exchange, e, away(exchange, SOON));
      case AbortedException e -> logged(exchange, e, away(exchange, SOON));
      default -> unexpected(exchange, failure);
    };
  }

  private Duration restOf(ServerWebExchange exchange) {
    return settings.breakerOf(service(exchange)).openFor();
  }

  private Problem ofStatus(ServerWebExchange exchange, ResponseStatusException failure) {
    int status = failure.getStatusCode().value();
    return switch (status) {
      case 404 -> Problem.notFound("path");
      case 504 -> logged(exchange, failure, late(exchange));
      case 500 -> unexpected(exchange, failure);
      default -> {
        var code = ErrorCode.ofStatus(status);
        yield Problem.of(code, code.title() + ".").status(status);
      }
    };
  }

  private Problem unexpected(ServerWebExchange exchange, Throwable failure) {
    log.failed(exchange, "Unexpected failure", failure);
    return Problem.of(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side.");
  }

  private Problem logged(ServerWebExchange exchange, Throwable failure, Problem problem) {
    log.unreachable(exchange, () -> problem.message() + " " + failure);
    return problem;
  }

  private static Problem away(ServerWebExchange exchange, Duration retryAfter) {
    return Problem.unavailable(service(exchange) + " is not available right now.", retryAfter);
  }

  private static Problem late(ServerWebExchange exchange) {
    return Problem.of(ErrorCode.GATEWAY_TIMEOUT, service(exchange) + " did not answer in time.");
  }

  private static String service(ServerWebExchange exchange) {
    return Objects.requireNonNullElse(RequestTrail.serviceOf(exchange), "The service");
  }
}
