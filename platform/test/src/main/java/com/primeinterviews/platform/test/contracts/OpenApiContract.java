package com.primeinterviews.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ProjectRoot;
import com.primeinterviews.platform.test.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service says of its API is what {@code contracts/openapi} holds. After a wanted change
 * run the test with {@code -Dcontracts.update=true}, which writes the file, and review the diff.
 */
@ServiceTest
public abstract class OpenApiContract {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void theDescriptionOfTheApiIsTheExportedOne(
      @Autowired Api api, @Value("${spring.application.name}") String service) throws IOException {
    var body =
        api.anonymous()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var described = JSON.writeValueAsString(JSON.readTree(body)) + "\n";
    var file = ProjectRoot.get().resolve("contracts/openapi/" + service + ".json");
    if (Boolean.getBoolean("contracts.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, described);
    }
    assertThat(file).as("exported description").exists();
    assertThat(described).isEqualTo(Files.readString(file));
  }
}
