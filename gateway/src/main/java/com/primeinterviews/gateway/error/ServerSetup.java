package com.primeinterviews.gateway.error;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP server does below the level of exchanges. */
@Configuration(proxyBeanMethods = false)
class ServerSetup {

  /** A client that trickles its request in must not hold a connection for ever. */
  private static final Duration WHOLE_REQUEST = Duration.ofMinutes(2);

  private static final Duration NEXT_BYTES = Duration.ofSeconds(20);

  @Bean
  NettyServerCustomizer decoderRefusals(JsonMapper json, Clock clock) {
    var handler = new DecoderRefusals(json, clock);
    return server ->
        server.doOnChannelInit(
            (observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "decoderRefusals", handler));
  }

  @Bean
  NettyServerCustomizer patience() {
    return server -> server.readTimeout(NEXT_BYTES).requestTimeout(WHOLE_REQUEST);
  }
}
