package com.primeinterviews.hiring;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Somebody who looks for a job. */
public final class Client {

  private final RestTestClient http;

  public Client(Api api) {
    this(api, TestUser.candidate());
  }

  public Client(Api api, TestUser user) {
    http = api.as(user);
  }

  /** A job that is in order, with some members replaced. */
  public static Map<String, Object> aJob(Map<String, ?> edits) {
    var job = new HashMap<String, Object>();
    job.put("title", "Senior Java Engineer");
    job.put("company", "Acme");
    job.put("location", "Berlin");
    job.put("techStack", new String[] {"Java", "PostgreSQL"});
    job.putAll(edits);
    return job;
  }

  public JsonNode saveJob(Map<String, ?> edits) {
    return body(post("/api/jobs", aJob(edits)).expectStatus().isCreated()).get("job");
  }

  public JsonNode apply(JsonNode job, Map<String, ?> edits) {
    var application = new HashMap<String, Object>(Map.of("jobId", job.get("id").asString()));
    application.putAll(edits);
    return body(post("/api/applications", application).expectStatus().isCreated())
        .get("application");
  }

  public ResponseSpec get(String path, Object... variables) {
    return http.get().uri(path, variables).exchange();
  }

  public ResponseSpec post(String path, Object body) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  public ResponseSpec put(String path, Object body) {
    return http.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  public ResponseSpec patch(String path, Object body) {
    return http.patch().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }

  /** Sends {@code If-Match} along. */
  public ResponseSpec conditionally(HttpMethod method, String path, String tag, Object body) {
    return http.method(method)
        .uri(path)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  public ResponseSpec delete(String path) {
    return http.delete().uri(path).exchange();
  }

  public RestTestClient http() {
    return http;
  }

  public static JsonNode body(ResponseSpec answer) {
    return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
  }
}
