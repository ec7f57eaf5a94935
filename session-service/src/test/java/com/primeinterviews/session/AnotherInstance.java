package com.primeinterviews.session;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.servers.TestEnvironment;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service once more, on a port of its own and the same database. */
public final class AnotherInstance implements AutoCloseable {

  /** Named, because only tests of the platform can see it. */
  private static final String SUPPORT = "com.primeinterviews.platform.test.TestSupport";

  private final ConfigurableApplicationContext context;

  private AnotherInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static AnotherInstance started() {
    var application =
        new SpringApplicationBuilder(SessionServiceApplication.class)
            .initializers(new TestEnvironment())
            .profiles("test")
            .build();
    application.setSources(Set.of(SUPPORT));
    return new AnotherInstance(application.run("--server.port=0"));
  }

  public Api api() {
    return context.getBean(Api.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
