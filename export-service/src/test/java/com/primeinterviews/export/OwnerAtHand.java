package com.primeinterviews.export;

import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.core.ReactorLoadBalancer;
import org.springframework.cloud.loadbalancer.core.RoundRobinLoadBalancer;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in for the registry, which is not part of these tests: it knows {@link Owner}. */
@Configuration
@LoadBalancerClient(name = "session-service", configuration = OwnerAtHand.Known.class)
class OwnerAtHand {

  static class Known {

    @Bean
    ReactorLoadBalancer<ServiceInstance> balancer() {
      var name = "session-service";
      var owner = new DefaultServiceInstance("owner", name, "127.0.0.1", Owner.port(), false);
      return new RoundRobinLoadBalancer(ServiceInstanceListSuppliers.toProvider(name, owner), name);
    }
  }
}
