package com.primeinterviews.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  private static final String DOCKERFILE = Repository.read("deploy/Dockerfile");

  @Test
  void buildsEveryServiceOfTheSuite() {
    assertThat(found("-pl (\\S+)").split(","))
        .containsExactly(Repository.SERVICES.toArray(String[]::new));
  }

  @Test
  void runsAsTheSameNumericUserAsInTheCluster() {
    var user = found("USER (\\d+):\\d+");
    assertThat(user).isNotEqualTo("0");
    assertThat(Repository.read("deploy/k8s/template/deployment.yaml"))
        .contains("runAsUser: " + user);
  }

  @Test
  void asksForReadinessOnTheManagementPort() {
    assertThat(found("HEALTHCHECK[^\\[]+(.+)"))
        .contains("$MANAGEMENT_SERVER_PORT", "/actuator/health/readiness");
  }

  @Test
  void secretsAndDataStayOutOfTheBuild() {
    assertThat(Repository.read("deploy/Dockerfile.dockerignore").lines())
        .contains(".env", ".env.*", ".local", ".git", "**/target");
  }

  private static String found(String pattern) {
    var matcher = Pattern.compile(pattern).matcher(DOCKERFILE);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
