package com.primeinterviews.gateway.limits;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large: at once where the length is announced, else as soon as more
 * than the limit has arrived. Nothing is collected in memory. A body also has to arrive in time, so
 * that a client that trickles it in does not hold a connection to a service for ever.
 */
public final class BodyLimit implements GatewayFilter {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DataSize limit;

  public BodyLimit(DataSize limit) {
    this.limit = limit;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var request = exchange.getRequest();
    var headers = request.getHeaders();
    if (headers.getContentLength() > limit.toBytes()) {
      return Mono.error(tooLarge());
    }
    if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    return chain.filter(exchange.mutate().request(limited(request)).build());
  }

  private ServerHttpRequest limited(ServerHttpRequest request) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return counted(super.getBody())
            .takeUntilOther(Mono.delay(PATIENCE).then(Mono.error(BodyLimit::tooSlow)));
      }
    };
  }

  private Flux<DataBuffer> counted(Flux<DataBuffer> body) {
    var arrived = new AtomicLong();
    return body.handle(
        (buffer, sink) -> {
          if (arrived.addAndGet(buffer.readableByteCount()) <= limit.toBytes()) {
            sink.next(buffer);
          } else {
            DataBufferUtils.release(buffer);
            sink.error(tooLarge());
          }
        });
  }

  private ProblemException tooLarge() {
    return Problem.of(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is too large.")
        .detail("limitBytes", limit.toBytes())
        .asException();
  }

  private static ProblemException tooSlow() {
    return Problem.malformed("The request body did not arrive in time.").status(408).asException();
  }
}
