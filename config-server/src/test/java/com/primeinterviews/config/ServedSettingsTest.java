package com.primeinterviews.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@SpringBootTest(
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class ServedSettingsTest {

  private static final String LOADBALANCER_TTL = "spring.cloud.loadbalancer.cache.ttl";

  private final RestClient http;
  private final RestClient management;

  ServedSettingsTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
    http = RestClient.create("http://127.0.0.1:" + port);
    management = RestClient.create("http://127.0.0.1:" + managementPort);
  }

  @Test
  void theEnvironmentsFileWinsOverTheSharedOne() {
    assertThat(sourcesOf("hiring-service", "local"))
        .containsExactly("application-local.yml", "application.yml");
    assertThat(settingsOf("hiring-service", "local")).containsEntry(LOADBALANCER_TTL, "2s");
    assertThat(settingsOf("hiring-service", "kubernetes")).containsEntry(LOADBALANCER_TTL, "5s");
  }

  @Test
  void aServicesFileReachesThatServiceOnly() {
    assertThat(sourcesOf("gateway", "compose"))
        .containsExactly("application-compose.yml", "gateway.yml", "application.yml");
    assertThat(sourcesOf("mentor-service", "compose")).doesNotContain("gateway.yml");
  }

  @Test
  void aSecretLeavesTheServerAsTheNameOfAVariableOfTheClient() {
    assertThat(settingsOf("a-service-with-a-secret", "local"))
        .containsEntry("a-provider.password", "${A_SERVICES_PASSWORD:}");
  }

  @Test
  void theServersOwnSettingsAreNotServed() {
    assertThat(settingsOf("config-server", "local"))
        .doesNotContainKeys("server.port", "spring.cloud.config.server.native.search-locations");
  }

  @Test
  void filesOutsideTheServedFolderAreOutOfReach() {
    for (var path :
        List.of("../application.yml", "..%2fapplication.yml", "%2e%2e/application.yml")) {
      var answer =
          http.get()
              .uri(URI.create("/gateway/local/main/" + path))
              .exchange(
                  (request, response) -> new String(response.getBody().readAllBytes(), UTF_8));
      assertThat(answer).as(path).doesNotContain("search-locations");
    }
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

  private List<String> sourcesOf(String service, String profile) {
    return served(service, profile).propertySources().stream()
        .map(source -> source.name().substring(source.name().lastIndexOf('/') + 1))
        .toList();
  }

  /** What the client ends up with: of several sources that know a key the first one wins. */
  private Map<String, Object> settingsOf(String service, String profile) {
    return served(service, profile).propertySources().stream()
        .flatMap(source -> source.source().entrySet().stream())
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  private Served served(String service, String profile) {
    return http.get().uri("/{service}/{profile}", service, profile).retrieve().body(Served.class);
  }

  record Served(List<Source> propertySources) {}

  record Source(String name, Map<String, Object> source) {}
}
