package com.primeinterviews.gateway.testing;

import com.primeinterviews.gateway.routing.Service;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One upstream for each service, shared by all tests and found without a registry. */
public final class Upstreams
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** An address at which nobody listens; the client library wants two digits of port. */
  public static final String NOBODY = "http://127.0.0.1:11";

  /** Setting: the service that has an instance at {@link #NOBODY} besides the real one. */
  public static final String WITH_DEAD_TWIN = "test.upstreams.with-dead-twin";

  private static final Map<Service, Upstream> ALL = new EnumMap<>(Service.class);

  static {
    for (var service : Service.values()) {
      ALL.put(service, new Upstream(service.id()));
    }
  }

  public static Upstream of(Service service) {
    return ALL.get(service);
  }

  public static List<Upstream> all() {
    return Arrays.stream(Service.values()).map(ALL::get).toList();
  }

  /** Everything that arrived anywhere under this raw path. */
  public static List<Upstream.Arrived> arrivedAt(String path) {
    return ALL.values().stream().flatMap(each -> each.arrivedAt(path).stream()).toList();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var halfDead = environment.getProperty(WITH_DEAD_TWIN, "");
    var instances = new HashMap<String, Object>();
    ALL.forEach(
        (service, upstream) -> {
          var name = "spring.cloud.discovery.client.simple.instances." + service.id();
          instances.put(name + "[0].uri", "http://127.0.0.1:" + upstream.port());
          if (halfDead.equals(service.id())) {
            instances.put(name + "[1].uri", NOBODY);
          }
        });
    environment.getPropertySources().addLast(new MapPropertySource("upstreams", instances));
  }
}
