package com.primeinterviews.gateway.clients;

import com.primeinterviews.gateway.routing.Service;
import java.time.Duration;
import org.springframework.cloud.client.loadbalancer.reactive.ReactorLoadBalancerExchangeFilterFunction;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * For the few calls the gateway makes on its own account. Their connections are apart from those of
 * the routes and few, so that neither can use up the other's.
 */
@Component
public class ServiceCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int CONNECTIONS = 20;
  private static final int WAITING = 200;
  private static final int LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

  private final WebClient.Builder clients;

  ServiceCalls(ReactorLoadBalancerExchangeFilterFunction loadBalancer) {
    var connections =
        ConnectionProvider.builder("own-calls")
            .maxConnections(CONNECTIONS)
            .pendingAcquireMaxCount(WAITING)
            .pendingAcquireTimeout(PATIENCE)
            .maxIdleTime(Duration.ofSeconds(15))
            .build();
    this.clients =
        WebClient.builder()
            .clientConnector(
                new ReactorClientHttpConnector(
                    HttpClient.create(connections).responseTimeout(PATIENCE)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER_BYTES))
            .filter(loadBalancer);
  }

  /** Paths only: whichever instance of the service is there answers, within two seconds. */
  public WebClient to(Service service) {
    return clients.clone().baseUrl("http://" + service.id()).build();
  }
}
