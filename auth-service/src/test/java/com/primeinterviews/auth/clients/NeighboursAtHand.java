package com.primeinterviews.auth.clients;

import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.cloud.loadbalancer.core.ReactorLoadBalancer;
import org.springframework.cloud.loadbalancer.core.RoundRobinLoadBalancer;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Stands in for the registry, which is not part of these tests: it knows {@link Neighbours}. */
@Configuration
@LoadBalancerClients(defaultConfiguration = NeighboursAtHand.Known.class)
class NeighboursAtHand {

  static class Known {

    @Bean
    ReactorLoadBalancer<ServiceInstance> balancer(Environment environment) {
      var name = LoadBalancerClientFactory.getName(environment);
      var one = new DefaultServiceInstance("one", name, "127.0.0.1", Neighbours.port(), false);
      return new RoundRobinLoadBalancer(ServiceInstanceListSuppliers.toProvider(name, one), name);
    }
  }
}
