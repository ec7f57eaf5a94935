package com.primeinterviews.gateway.error;

import java.time.Clock;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP server does below the level of exchanges. */
@Configuration(proxyBeanMethods = false)
class ServerSetup {

  @Bean
  NettyServerCustomizer decoderRefusals(JsonMapper json, Clock clock) {
    var handler = new DecoderRefusals(json, clock);
    return server ->
        server.doOnChannelInit(
            (observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "decoderRefusals", handler));
  }
}
