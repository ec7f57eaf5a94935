package com.primeinterviews.gateway.docs;

import com.primeinterviews.gateway.GatewaySettings;
import com.primeinterviews.gateway.clients.ServiceCalls;
import com.primeinterviews.gateway.routing.Service;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the whole API. However often it is asked for, the services are asked again
 * after a while only; of one that is away, what it said last is shown.
 */
@Component
public class ApiDescription {

  private static final Logger log = LoggerFactory.getLogger(ApiDescription.class);

  /** A service puts its description together when it is asked first, which takes seconds. */
  private static final Duration FIRST_TELLING = Duration.ofSeconds(20);

  private static final String ABOUT =
      """
      Interviews, mentoring and hiring, through one door.

      **Signing in:** `Authorization: Bearer <token>` or `X-API-Key: <key>`. \
      **Limits:** every answer carries `RateLimit-Policy` and `RateLimit`; over the limit 429 with \
      `Retry-After`. **Errors:** `application/problem+json`, `error.code` says what, \
      `error.details.reason` why. `/api/v1/…` is the same as `/api/…`.\
      """;

  private final ServiceCalls calls;
  private final Map<Service, ObjectNode> lastKnown = new ConcurrentHashMap<>();
  private final URI publicUrl;
  private final JsonMapper json;
  private final Mono<byte[]> document;

  ApiDescription(
      ServiceCalls calls, GatewaySettings gateway, DocsSettings settings, JsonMapper json) {
    this.calls = calls;
    this.publicUrl = gateway.publicUrl();
    this.json = json;
    this.document = Mono.defer(this::ask).cache(settings.keptFor());
  }

  /** OpenAPI 3.1 as JSON. */
  public Mono<byte[]> document() {
    return document;
  }

  private Mono<byte[]> ask() {
    return Flux.fromArray(Service.values())
        .flatMapSequential(this::askFor)
        .collectList()
        .map(parts -> json.writeValueAsBytes(MergedApi.of(parts, about(parts), publicUrl, json)));
  }

  private Mono<Part> askFor(Service service) {
    return calls
        .to(service)
        .get()
        .uri("/v3/api-docs")
        .httpRequest(
            request -> request.<HttpClientRequest>getNativeRequest().responseTimeout(FIRST_TELLING))
        .retrieve()
        .bodyToMono(ObjectNode.class)
        .doOnNext(said -> lastKnown.put(service, said))
        .map(said -> new Part(service, said, true))
        .onErrorResume(
            away -> {
              log.info("{} does not describe itself now: {}", service.id(), away.getMessage());
              return Mono.justOrEmpty(
                  Optional.ofNullable(lastKnown.get(service))
                      .map(said -> new Part(service, said, false)));
            });
  }

  private static String about(List<Part> parts) {
    var missing = names(service -> parts.stream().noneMatch(part -> part.service() == service));
    var old =
        names(
            service ->
                parts.stream().anyMatch(part -> part.service() == service && !part.current()));
    return ABOUT
        + (missing.isEmpty() ? "" : "\n\n**Away and not shown:** " + missing + ".")
        + (old.isEmpty() ? "" : "\n\n**Away, shown as last seen:** " + old + ".");
  }

  private static String names(Predicate<Service> chosen) {
    return Arrays.stream(Service.values())
        .filter(chosen)
        .map(Service::id)
        .collect(Collectors.joining(", "));
  }
}
