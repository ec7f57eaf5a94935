package com.primeinterviews.gateway.request;

import com.primeinterviews.platform.request.RequestId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/** What is known about a request for logs and errors, kept with the exchange. */
public final class RequestTrail {

  private static final String ATTRIBUTE = RequestTrail.class.getName();

  private final String requestId;
  private final String path;
  private final long startedNanos = System.nanoTime();
  private @Nullable UUID caller;

  private RequestTrail(ServerWebExchange exchange) {
    this.requestId =
        RequestId.acceptOrMake(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER));
    this.path = exchange.getRequest().getPath().value();
  }

  /** The trail of this request, begun when it is first asked for. */
  public static RequestTrail of(ServerWebExchange exchange) {
    RequestTrail trail = exchange.getAttribute(ATTRIBUTE);
    if (trail == null) {
      trail = new RequestTrail(exchange);
      exchange.getAttributes().put(ATTRIBUTE, trail);
    }
    return trail;
  }

  /** Name of the service the request was routed to, null while or when there is none. */
  public static @Nullable String serviceOf(ServerWebExchange exchange) {
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return route == null ? null : route.getUri().getHost();
  }

  public String requestId() {
    return requestId;
  }

  /** Path as the client sent it, without the query, which may hold secrets. */
  public String path() {
    return path;
  }

  public long millis() {
    return (System.nanoTime() - startedNanos) / 1_000_000;
  }

  public @Nullable UUID caller() {
    return caller;
  }

  public void calledBy(UUID user) {
    caller = user;
  }
}
