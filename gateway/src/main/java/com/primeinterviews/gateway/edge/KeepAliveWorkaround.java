package com.primeinterviews.gateway.edge;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/**
 * Reactor Netty 1.3.6 and 1.3.7 stop reading a keep-alive connection when a request that arrived
 * before the previous one was wound up is answered at once, inside the call that hands it over
 * (reactor/reactor-netty#4361). Handling every request in a task of its own, on the same event
 * loop, means no answer can come that early. To be dropped with 1.3.8, which needs a newer Netty
 * than Spring Boot 4.1.0 brings.
 */
@Configuration(proxyBeanMethods = false)
class KeepAliveWorkaround {

  @Bean
  NettyServerCustomizer handleInATaskOfItsOwn() {
    return server ->
        server.mapHandle(
            (handling, connection) ->
                handling.subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop())));
  }
}
