package com.primeinterviews.gateway.status;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.status.SuiteState.ServiceState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Asks every instance that requests are sent to whether it is ready: a service counts from the
 * moment on that its routes lead there. However often it is called, the services are asked once a
 * second, and it answers within the time-out of one question.
 */
@Component
public class SuiteHealth {

  private static final Duration KEPT_FOR = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int ASKED_PER_SERVICE = 20;
  private static final int AT_ONCE = 16;

  private final LoadBalancerClientFactory routes;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.create(ConnectionProvider.create("suite-health", AT_ONCE));
  private final Mono<SuiteState> state = Mono.defer(this::ask).cache(KEPT_FOR);

  SuiteHealth(LoadBalancerClientFactory routes, Clock clock) {
    this.routes = routes;
    this.clock = clock;
  }

  public Mono<SuiteState> state() {
    return state;
  }

  private Mono<SuiteState> ask() {
    return Flux.fromArray(Service.values())
        .flatMapSequential(this::askAbout)
        .collectList()
        .map(services -> SuiteState.of(services, clock.instant()));
  }

  private Mono<ServiceState> askAbout(Service service) {
    return instancesOf(service)
        .take(ASKED_PER_SERVICE)
        .flatMap(this::isReady, AT_ONCE)
        .collectList()
        .onErrorComplete()
        .defaultIfEmpty(List.of())
        .map(
            answers ->
                ServiceState.of(
                    service.id(),
                    answers.size(),
                    (int) answers.stream().filter(ready -> ready).count()));
  }

  private Flux<ServiceInstance> instancesOf(Service service) {
    return routes
        .getInstance(service.id(), ServiceInstanceListSupplier.class)
        .get()
        .next()
        .flatMapIterable(instances -> instances);
  }

  private Mono<Boolean> isReady(ServiceInstance instance) {
    return http.get()
        .uri(readinessOf(instance))
        .response()
        .map(answer -> answer.status().code() == 200)
        .timeout(PATIENCE)
        .onErrorReturn(false)
        .defaultIfEmpty(false);
  }

  private static URI readinessOf(ServiceInstance instance) {
    var metadata = instance.getMetadata();
    var management = metadata == null ? null : metadata.get("management.port");
    var port = management == null ? String.valueOf(instance.getPort()) : management;
    var scheme = instance.isSecure() ? "https" : "http";
    return URI.create(
        scheme + "://" + instance.getHost() + ":" + port + "/actuator/health/readiness");
  }
}
