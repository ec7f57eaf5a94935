package com.primeinterviews.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class RegistryTest {

  private final RestClient http;
  private final RestClient management;

  RegistryTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
    http = RestClient.create("http://127.0.0.1:" + port);
    management = RestClient.create("http://127.0.0.1:" + managementPort);
  }

  @Test
  void aRegisteredInstanceIsSeenWithinAFewSeconds() {
    register("echo-service", 9);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(apps()).contains("ECHO-SERVICE").contains("127.0.0.1"));
  }

  @Test
  void anInstanceThatStopsSendingHeartbeatsIsForgotten() {
    register("silent-service", 1);

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(apps()).doesNotContain("SILENT-SERVICE"));
  }

  @Test
  void theDashboardIsThereOnOneMachine() {
    assertThat(http.get().uri("/").retrieve().body(String.class)).contains("Eureka");
  }

  @Test
  void probesAndMetricsAnswerOnTheManagementPort() {
    assertThat(textOf("/actuator/health/liveness")).contains("UP");
    assertThat(textOf("/actuator/health/readiness")).contains("UP");
    assertThat(textOf("/actuator/prometheus")).contains("jvm_memory_used_bytes");
  }

  private String textOf(String path) {
    return management.get().uri(path).retrieve().body(String.class);
  }

  private String apps() {
    return http.get()
        .uri("/eureka/apps")
        .accept(MediaType.APPLICATION_JSON)
        .retrieve()
        .body(String.class);
  }

  private void register(String service, int leaseSeconds) {
    http.post()
        .uri("/eureka/apps/{service}", service)
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"instance": {"instanceId": "%1$s:1", "app": "%1$s", "hostName": "127.0.0.1",
              "ipAddr": "127.0.0.1", "vipAddress": "%1$s", "status": "UP",
              "port": {"$": 9, "@enabled": "true"},
              "dataCenterInfo": {"@class":
                "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"},
              "leaseInfo": {"durationInSecs": %2$d, "renewalIntervalInSecs": 1}}}
            """
                .formatted(service, leaseSeconds))
        .retrieve()
        .toBodilessEntity();
  }
}
