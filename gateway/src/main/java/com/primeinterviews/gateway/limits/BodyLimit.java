package com.primeinterviews.gateway.limits;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
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
 * than the limit has arrived. Nothing is collected in memory.
 */
public final class BodyLimit implements GatewayFilter {

  private final DataSize limit;

  public BodyLimit(DataSize limit) {
    this.limit = limit;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var request = exchange.getRequest();
    if (request.getHeaders().getContentLength() > limit.toBytes()) {
      return Mono.error(tooLarge());
    }
    if (!request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    return chain.filter(exchange.mutate().request(counting(request)).build());
  }

  private ServerHttpRequest counting(ServerHttpRequest request) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        var arrived = new AtomicLong();
        return super.getBody()
            .handle(
                (buffer, sink) -> {
                  if (arrived.addAndGet(buffer.readableByteCount()) <= limit.toBytes()) {
                    sink.next(buffer);
                  } else {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge());
                  }
                });
      }
    };
  }

  private ProblemException tooLarge() {
    return Problem.of(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is too large.")
        .detail("limitBytes", limit.toBytes())
        .asException();
  }
}
