package com.primeinterviews.gateway.limits;

import com.primeinterviews.gateway.request.ApiPath;
import com.primeinterviews.gateway.token.Caller;
import com.primeinterviews.gateway.token.Caller.Refused;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts every request of the API, says in the answer how the caller stands, and lets in whoever is
 * within the limit and shows no bad credentials. Bad and revoked ones are counted for the address
 * they come from, never for the user they name.
 */
@Component
@Order(40)
class RateLimits implements WebFilter {

  private static final Refused REVOKED =
      new Refused(
          Problem.of(ErrorCode.UNAUTHORIZED, "The access token has been revoked.").asException());

  private final Visits visits;
  private final SharedCounts shared;
  private final LocalCounts local;
  private final long windowSeconds;
  private final MeterRegistry meters;

  RateLimits(
      Visits visits,
      SharedCounts shared,
      LocalCounts local,
      LimitSettings settings,
      MeterRegistry meters) {
    this.visits = visits;
    this.shared = shared;
    this.local = local;
    this.windowSeconds = settings.window().toSeconds();
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return ApiPath.isApi(exchange.getRequest())
        ? counted(exchange, Caller.of(exchange), chain)
        : chain.filter(exchange);
  }

  private Mono<Void> counted(ServerWebExchange exchange, Caller caller, WebFilterChain chain) {
    var visit = visits.of(exchange.getRequest(), caller);
    return shared
        .count(visit)
        .onErrorResume(away -> Mono.fromSupplier(() -> countedHere(visit)))
        .flatMap(
            standing ->
                standing.revoked()
                    ? counted(exchange, REVOKED, chain)
                    : decided(exchange, caller, visit, standing, chain));
  }

  private Standing countedHere(Visit visit) {
    meters.counter("prime.gateway.limits.local").increment();
    return local.count(visit);
  }

  private Mono<Void> decided(
      ServerWebExchange exchange,
      Caller caller,
      Visit visit,
      Standing standing,
      WebFilterChain chain) {
    tell(exchange.getResponse().getHeaders(), visit, standing);
    if (standing.isOver(visit.quota())) {
      return Mono.error(tooMany(visit, standing));
    }
    return caller instanceof Refused refused
        ? Mono.error(refused.reason())
        : chain.filter(exchange);
  }

  /** As draft-ietf-httpapi-ratelimit-headers-10 has it. */
  private void tell(HttpHeaders headers, Visit visit, Standing standing) {
    var policy = "\"" + visit.bucket().wireName() + "\"";
    headers.set("RateLimit-Policy", policy + ";q=" + visit.quota() + ";w=" + windowSeconds);
    headers.set(
        "RateLimit",
        policy + ";r=" + standing.remainingOf(visit.quota()) + ";t=" + standing.secondsLeft());
  }

  private RuntimeException tooMany(Visit visit, Standing standing) {
    var bucket = visit.bucket().wireName();
    meters.counter("prime.gateway.limits.refused", "bucket", bucket).increment();
    return Problem.of(ErrorCode.RATE_LIMITED, "Too many requests, try again later.")
        .detail("bucket", bucket)
        .detail("limit", visit.quota())
        .detail("windowSeconds", windowSeconds)
        .retryAfter(Duration.ofSeconds(standing.secondsLeft()))
        .asException();
  }
}
