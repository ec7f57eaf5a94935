package com.primeinterviews.local.component;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.machine.PortCheck.Wanted;
import com.primeinterviews.local.server.Kafka;
import com.primeinterviews.local.server.Postgres;
import com.primeinterviews.local.server.Redis;
import com.primeinterviews.local.service.Service;
import com.primeinterviews.local.service.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All parts of the suite, in the order in which they stand in lists and are started. */
public record Components(List<Component> servers, List<ServiceProcess> services) {

  public static Components of(Home home, Secrets secrets) {
    List<Component> servers =
        List.of(new Postgres(home, secrets), new Redis(home), new Kafka(home));
    return new Components(
        servers,
        Stream.of(Service.values()).map(s -> new ServiceProcess(s, home, secrets)).toList());
  }

  public List<Component> all() {
    return Stream.concat(servers.stream(), services.stream()).toList();
  }

  public List<String> names() {
    return all().stream().map(Component::name).toList();
  }

  public Component named(String name) {
    return all().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "There is no '" + name + "' in the suite.",
                    "Name one of: " + String.join(", ", names())));
  }

  public List<Wanted> ports() {
    List<Wanted> ports = new ArrayList<>();
    for (Component component : all()) {
      component.ports().forEach(port -> ports.add(new Wanted(component.name(), port)));
    }
    return ports;
  }

  /** The gateway; the services; what they look each other and their settings up in; the servers. */
  List<List<Component>> stopWaves() {
    List<Component> business = new ArrayList<>(services);
    List<Component> door = take(business, Service.GATEWAY);
    List<Component> discovery = take(business, Service.DISCOVERY);
    List<Component> config = take(business, Service.CONFIG_SERVER);
    return List.of(door, business, discovery, config, servers);
  }

  private static List<Component> take(List<Component> from, Service service) {
    List<Component> taken =
        from.stream().filter(component -> component.name().equals(service.id())).toList();
    from.removeAll(taken);
    return taken;
  }
}
