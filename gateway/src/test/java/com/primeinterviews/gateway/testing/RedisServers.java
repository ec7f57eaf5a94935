package com.primeinterviews.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import redis.embedded.RedisServer;

/** Real Redis: one that all tests share, and others that a test may take down. */
public final class RedisServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final RedisServers.Server SHARED = new Server().start();

  /** Address of the shared one. */
  public static String url() {
    return SHARED.url();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("redis", Map.of("PRIME_REDIS_URL", url())));
  }

  /** A Redis at one port, up or down. */
  public static final class Server {

    private final int port = freePort();
    private RedisServer process;

    public Server start() {
      try {
        process =
            RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
        process.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public void stop() {
      try {
        process.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String url() {
      return "redis://127.0.0.1:" + port;
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
