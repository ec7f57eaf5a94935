package com.primeinterviews.gateway.routing;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.gateway.limits.BodyLimit;
import com.primeinterviews.gateway.routing.RouteTable.Row;
import java.net.ConnectException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus.Series;

/** Turns the {@link RouteTable} into routes, each with the checks every request has to pass. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private final GatewaySettings settings;

  Routes(GatewaySettings settings) {
    this.settings = settings;
  }

  @Bean
  RouteLocator routeLocator(RouteLocatorBuilder builder) {
    var routes = builder.routes();
    for (int i = 0; i < RouteTable.ROWS.size(); i++) {
      var row = RouteTable.ROWS.get(i);
      int order = i;
      routes.route(row.service().id() + "-" + i, start -> route(start.order(order), row));
    }
    return routes.build();
  }

  private Buildable<Route> route(PredicateSpec start, Row row) {
    return start
        .path(row.paths().toArray(String[]::new))
        .filters(filters -> row.socket() ? filters : checked(filters, row.service()))
        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout(row).toMillis())
        .uri("lb://" + row.service().id());
  }

  /** The order is that of execution; who calls, and how often, has been looked at before. */
  private GatewayFilterSpec checked(GatewayFilterSpec filters, Service service) {
    var guarded =
        filters
            .filter(new BodyLimit(settings.bodyLimitOf(service.id())))
            .circuitBreaker(breaker -> breaker.setName(service.id()));
    int retries = settings.retriesOf(service.id());
    return retries == 0 ? guarded : guarded.retry(retry -> againWhenNotConnected(retry, retries));
  }

  /** A read that never reached the service may go to another instance; nothing else is repeated. */
  private static void againWhenNotConnected(RetryConfig retry, int times) {
    retry
        .setRetries(times)
        .setMethods(HttpMethod.GET)
        .setSeries(new Series[0])
        .setExceptions(ConnectException.class)
        .setBackoff(Duration.ofMillis(20), Duration.ofMillis(200), 2, true);
  }

  private Duration timeout(Row row) {
    return settings.responseTimeoutOf(row.service().id());
  }
}
