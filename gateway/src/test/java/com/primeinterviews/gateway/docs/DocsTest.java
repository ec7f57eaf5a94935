package com.primeinterviews.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.PublicPaths;
import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstream;
import com.primeinterviews.gateway.testing.Upstreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
@TestPropertySource(
    properties = {
      "prime.gateway.docs.kept-for=0s",
      "prime.gateway.public-url=https://prime.example.org"
    })
class DocsTest {

  private static final String DOCS = "/v3/api-docs";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  @Autowired Client client;
  @Autowired JsonMapper json;

  @BeforeEach
  void everyServiceDescribesItself() {
    for (var service : Service.values()) {
      Upstreams.of(service).answering(DOCS, answering(exported(service)));
    }
  }

  @Test
  void everyPublicPathOfEveryServiceIsThereAndNothingElse() {
    var merged = merged();

    var expected = new ArrayList<String>();
    for (var service : Service.values()) {
      json.readTree(exported(service)).path("paths").propertyNames().stream()
          .filter(path -> PublicPaths.ownerOf(path).filter(service::equals).isPresent())
          .forEach(expected::add);
    }
    assertThat(merged.path("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(expected)
        .hasSizeGreaterThan(30)
        .noneMatch(path -> path.startsWith("/internal"));
    assertThat(merged.at("/info/description").asString()).doesNotContain("Away");
  }

  @Test
  void itIsOneDocumentInWhichEveryReferenceLeadsSomewhere() {
    var merged = merged();

    assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(merged.at("/servers/0/url").asString()).isEqualTo("https://prime.example.org");
    assertThat(merged.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(merged.at(reference.substring(1)).isObject()).isTrue());
    var operations = operations(merged);
    assertThat(operations)
        .extracting(operation -> operation.path("operationId").asString())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+_[A-Za-z0-9_]+"));
    var tags = merged.path("tags").valueStream().map(tag -> tag.path("name").asString()).toList();
    assertThat(operations).allMatch(op -> tags.contains(op.at("/tags/0").asString()));
  }

  @Test
  void whoeverMaySignInMayAlsoBringAKey() {
    var merged = merged();

    assertThat(merged.path("security").toString()).isEqualTo("[{\"bearer\":[]},{\"apiKey\":[]}]");
    assertThat(merged.at("/components/securitySchemes/apiKey/name").asString())
        .isEqualTo("X-API-Key");
    assertThat(merged.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
  }

  @Test
  void whatIsOnlyCalledAlikeGetsTheNameOfItsService() {
    describes(
        Service.MENTOR,
        """
        {"paths": {"/api/mentors": {"get": {"operationId": "list", "security": [],
           "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
             {"$ref": "#/components/schemas/Page"}}}}}}}},
         "components": {"schemas": {
           "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
           "Item": {"type": "object", "properties": {"rate": {"type": "number"}}},
           "Oops": {"type": "string"}}}}
        """);
    describes(
        Service.HIRING,
        """
        {"paths": {"/api/jobs": {"get": {"operationId": "list", "security": [{"bearer": []}],
           "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
             {"$ref": "#/components/schemas/Page"}}}}}}},
           "/api/mentors": {"get": {"operationId": "stolen", "responses": {}}},
           "/internal/jobs": {"get": {"operationId": "hidden", "responses": {}}}},
         "components": {"schemas": {
           "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
           "Item": {"type": "object", "properties": {"salary": {"type": "number"}}},
           "Oops": {"type": "string"}}}}
        """);

    var merged = merged();

    var schemas = merged.at("/components/schemas");
    assertThat(schemas.propertyNames())
        .contains("mentor.Page", "mentor.Item", "hiring.Page", "hiring.Item", "Oops")
        .doesNotContain("Page", "Item", "mentor.Oops");
    assertThat(schemas.at("/hiring.Page/items/$ref").asString())
        .isEqualTo("#/components/schemas/hiring.Item");
    var mentors = merged.path("paths").path("/api/mentors").path("get");
    assertThat(mentors.path("operationId").asString()).isEqualTo("mentor_list");
    assertThat(mentors.path("security").toString()).isEqualTo("[]");
    assertThat(merged.path("paths").path("/api/jobs").path("get").has("security")).isFalse();
    assertThat(merged.path("paths").has("/internal/jobs")).isFalse();
  }

  @Test
  void ofAServiceThatIsAwayTheLastThatIsKnownIsShownAndSaidSo() {
    assertThat(merged().path("paths").has("/api/sessions")).isTrue();
    Upstreams.of(Service.SESSION)
        .answering(DOCS, (request, response) -> response.status(500).send());

    var merged = merged();

    assertThat(merged.path("paths").has("/api/sessions")).isTrue();
    assertThat(merged.at("/info/description").asString())
        .contains("Away, shown as last seen:** session-service.");
  }

  @Test
  void anUnchangedDescriptionIsNotSentAgain() {
    var first = client.http().get().uri("/docs/openapi.json").exchange().returnResult(byte[].class);

    client
        .http()
        .get()
        .uri("/docs/openapi.json")
        .header("If-None-Match", first.getResponseHeaders().getETag())
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    var page = client.http().get().uri("/docs").exchange().expectStatus().isOk();

    page.expectHeader()
        .valueMatches("Content-Type", "text/html.*")
        .expectHeader()
        .value(
            "Content-Security-Policy",
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self';")
                    .doesNotContain("unsafe"))
        .expectBody(String.class)
        .value(html -> assertThat(html).doesNotContain("http://", "https://"));
    for (var file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "page.js")) {
      client.http().get().uri("/docs/" + file).exchange().expectStatus().isOk();
    }
    client.http().get().uri("/docs/swagger-ui.js.map").exchange().expectStatus().isNotFound();
  }

  private void describes(Service service, String description) {
    Upstreams.of(service).answering(DOCS, answering(description));
  }

  private static Upstream.Answer answering(String description) {
    return (request, response) ->
        response
            .header("Content-Type", "application/json")
            .sendString(Mono.just(description), UTF_8)
            .then();
  }

  private static String exported(Service service) {
    try {
      var root = Path.of(System.getProperty("prime.root"));
      return Files.readString(root.resolve("contracts/openapi/" + service.id() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode merged() {
    var body =
        client
            .http()
            .get()
            .uri("/docs/openapi.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return json.readTree(body);
  }

  private static List<JsonNode> operations(JsonNode merged) {
    return merged
        .path("paths")
        .valueStream()
        .flatMap(
            path ->
                path.properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(Map.Entry::getValue))
        .toList();
  }
}
