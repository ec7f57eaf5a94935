package com.primeinterviews.gateway.request;

import com.primeinterviews.platform.request.RequestId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/**
 * Log lines about a request. The fields are given with each line instead of through the logging
 * context, which does not follow a request over the event loop for free.
 */
@Component
public class RequestLog {

  private static final Logger access =
      LoggerFactory.getLogger("com.primeinterviews.gateway.access");
  private static final Logger failures = LoggerFactory.getLogger(RequestLog.class);
  private static final int LONGEST_PATH = 200;

  /** One line per request, when its answer has been sent or given up. */
  public void answered(ServerWebExchange exchange, SignalType end) {
    var trail = RequestTrail.of(exchange);
    var method = exchange.getRequest().getMethod().name();
    var path = shortened(trail.path());
    var status = end == SignalType.ON_COMPLETE ? statusOf(exchange) : "aborted";
    with(access.atInfo(), exchange)
        .addKeyValue("http.request.method", method)
        .addKeyValue("url.path", path)
        .addKeyValue("http.response.status", status)
        .addKeyValue("millis", trail.millis())
        .addKeyValue("userId", trail.caller())
        .log("{} {} {} {} ms", method, path, status, trail.millis());
  }

  /** A failure that somebody should look at. */
  public void failed(ServerWebExchange exchange, String what, Throwable failure) {
    with(failures.atError(), exchange).setCause(failure).log(what);
  }

  /** A service that is slow or away: nothing is wrong here, so no stack trace. */
  public void unreachable(ServerWebExchange exchange, Supplier<String> what) {
    with(failures.atWarn(), exchange).log(what);
  }

  private static LoggingEventBuilder with(LoggingEventBuilder line, ServerWebExchange exchange) {
    return line.addKeyValue(RequestId.LOG_KEY, RequestTrail.of(exchange).requestId())
        .addKeyValue("traceId", traceId(exchange))
        .addKeyValue("upstream", RequestTrail.serviceOf(exchange));
  }

  private static @Nullable String traceId(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(TraceIds::of)
        .orElse(null);
  }

  private static String statusOf(ServerWebExchange exchange) {
    var response = exchange.getResponse();
    HttpStatusCode status = response.getStatusCode();
    if (status != null) {
      return String.valueOf(status.value());
    }
    // The library leaves it open for a plain 200 and for a handshake that went well.
    return response.getHeaders().containsHeader(HttpHeaders.UPGRADE) ? "101" : "200";
  }

  private static String shortened(String path) {
    return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
  }
}
