package com.primeinterviews.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.netflix.eureka.server.EurekaServerConfigBean;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "server.address=127.0.0.1"})
@ActiveProfiles("kubernetes")
class ClusterRegistryTest {

  @Test
  void theDashboardIsNotShownToTheNetwork(@LocalServerPort int port) {
    int status =
        RestClient.create("http://127.0.0.1:" + port)
            .get()
            .uri("/")
            .exchange((request, response) -> response.getStatusCode().value());

    assertThat(status).isEqualTo(404);
  }

  @Test
  void aNetworkSplitDoesNotEmptyTheRegistry(@Autowired EurekaServerConfigBean server) {
    assertThat(server.isEnableSelfPreservation()).isTrue();
    assertThat(server.getRenewalPercentThreshold()).isEqualTo(0.5);
  }
}
