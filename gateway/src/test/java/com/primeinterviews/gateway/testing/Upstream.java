package com.primeinterviews.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A small real service behind the gateway: remembers what arrived, answers as it is told to. */
public final class Upstream {

  /** What one request looked like when it arrived. */
  public record Arrived(String method, String uri, Map<String, List<String>> headers, String body) {

    public int bodyLength() {
      return body.length();
    }

    public String header(String name) {
      var values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? null : String.join("|", values);
    }
  }

  /** How a path answers. */
  public interface Answer
      extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

  private final String name;
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final DisposableServer server;

  public Upstream(String name) {
    this.name = name;
    this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();
  }

  public String name() {
    return name;
  }

  public int port() {
    return server.port();
  }

  /** Everything that has arrived under exactly this raw path, with or without query. */
  public List<Arrived> arrivedAt(String path) {
    return arrived.stream().filter(request -> pathOf(request.uri()).equals(path)).toList();
  }

  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  public Upstream answering(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    var answer = answers.get(pathOf(request.uri()));
    if (request.requestHeaders().contains("Upgrade")) {
      remember(request, "");
      return answer.apply(request, response);
    }
    return request
        .receive()
        .aggregate()
        .asByteArray()
        .map(body -> new String(body, ISO_8859_1))
        .defaultIfEmpty("")
        .doOnNext(body -> remember(request, body))
        .flatMap(
            body ->
                answer == null
                    ? response
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"service\":\"" + name + "\"}"), UTF_8)
                        .then()
                    : Mono.from(answer.apply(request, response)));
  }

  private void remember(HttpServerRequest request, String body) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    request
        .requestHeaders()
        .names()
        .forEach(header -> headers.put(header, request.requestHeaders().getAll(header)));
    arrived.add(new Arrived(request.method().name(), request.uri(), headers, body));
  }

  private static String pathOf(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
