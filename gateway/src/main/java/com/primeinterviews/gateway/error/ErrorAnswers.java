package com.primeinterviews.gateway.error;

import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.platform.error.ErrorBody;
import com.primeinterviews.platform.error.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure at the gateway with the error body of the suite. */
@Component
@Order(-2)
public class ErrorAnswers implements ErrorWebExceptionHandler {

  private final Failures failures;
  private final JsonMapper json;
  private final Clock clock;

  ErrorAnswers(Failures failures, JsonMapper json, Clock clock) {
    this.failures = failures;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var response = exchange.getResponse();
    var problem = failures.problemOf(exchange, failure);
    if (response.isCommitted()) {
      // Half an answer is out: breaking the connection is the only way left to say so.
      return Mono.error(failure);
    }
    if (failure instanceof ErrorResponse known) {
      // Allow, Accept-Patch and the like.
      response.getHeaders().putAll(known.getHeaders());
    }
    return write(exchange, problem);
  }

  private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var trail = RequestTrail.of(exchange);
    var body = ErrorBody.of(problem, trail.path(), trail.requestId(), clock.instant());
    var response = exchange.getResponse();
    setHeaders(response, problem);
    var bytes = json.writeValueAsBytes(body);
    response.getHeaders().setContentLength(bytes.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }

  private static void setHeaders(ServerHttpResponse response, Problem problem) {
    var headers = response.getHeaders();
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    headers.setContentType(MediaType.valueOf(ErrorBody.MEDIA_TYPE));
    Optional.ofNullable(problem.retryAfter())
        .ifPresent(
            delay ->
                headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, delay.toSeconds()))));
    if (problem.status() == 401) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
  }
}
