package com.primeinterviews.local.demo;

import com.primeinterviews.local.demo.ServiceApi.Answer;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Fills an empty suite through its services' own APIs: mentors who can be booked, and the three
 * people to sign in as. Loading again what is there already changes nothing but the availability.
 */
public final class DemoData {
  private static final String CANDIDATE = "candidate@prime.local";
  private static final String MENTOR = "mentor@prime.local";
  private static final String ADMIN = "admin@prime.local";

  private final Home home;
  private final Secrets secrets;
  private final ServiceApi api;

  private record Published(DemoMentor mentor, String id, String token) {}

  public DemoData(Home home, Secrets secrets) {
    this.home = home;
    this.secrets = secrets;
    this.api = new ServiceApi(home);
  }

  public boolean isLoaded() {
    return Files.exists(home.demoMarker());
  }

  /** Answers how many mentors there are now. */
  public int load() throws IOException, InterruptedException {
    try {
      register(CANDIDATE, "Dana", "Whitaker", "candidate", "Europe/Berlin");
      registerAdmin();
      List<Published> published = new ArrayList<>();
      for (DemoMentor mentor : DemoMentor.all()) {
        published.add(publish(mentor, published.isEmpty() ? MENTOR : mentor.email()));
      }
      // After all of them are published, so that their news travel while the next are made.
      for (Published one : published) {
        open(one);
      }
      Files.createFile(home.demoMarker());
      return published.size();
    } catch (JacksonException e) {
      throw new IOException("a service did not answer JSON", e);
    }
  }

  private void registerAdmin() throws IOException, InterruptedException {
    Map<String, Object> body = account(ADMIN, "Robin", "Ashdown", "UTC");
    Answer answer =
        api.post(
            Service.AUTH,
            "/api/auth/register-admin",
            Map.of("X-Bootstrap-Secret", secrets.bootstrapSecret()),
            body);
    // 403: there is an admin, and the secret has done its work.
    expect(answer, "register " + ADMIN, 201, 403, 409);
  }

  /** Answers a token, of a new account or of the one that is there. */
  private String register(String email, String first, String last, String role, String zone)
      throws IOException, InterruptedException {
    Map<String, Object> body = account(email, first, last, zone);
    body.put("role", role);
    Answer answer = api.post(Service.AUTH, "/api/auth/register", Map.of(), body);
    if (answer.status() == 409) {
      Map<String, String> credentials = Map.of("email", email, "password", secrets.demoPassword());
      answer = api.post(Service.AUTH, "/api/auth/login", Map.of(), credentials);
    }
    expect(answer, "register " + email, 200, 201);
    return answer.body().path("token").asString("");
  }

  private Map<String, Object> account(String email, String first, String last, String zone) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("email", email);
    body.put("password", secrets.demoPassword());
    body.put("firstName", first);
    body.put("lastName", last);
    body.put("timezone", zone);
    return body;
  }

  private Published publish(DemoMentor mentor, String email)
      throws IOException, InterruptedException {
    String token =
        register(email, mentor.firstName(), mentor.lastName(), "mentor", mentor.timezone());
    Answer answer = api.post(Service.MENTOR, "/api/mentors", bearer(token), mentor.profile());
    expect(answer, "publish " + email, 201, 409);
    String id =
        answer.status() == 201
            ? answer.body().at("/mentor/id").asString("")
            : answer.body().at("/error/details/mentorId").asString("");
    return new Published(mentor, id, token);
  }

  private void open(Published one) throws IOException, InterruptedException {
    Map<String, Object> availability =
        Map.of("timezone", one.mentor().timezone(), "weekly", one.mentor().weekly());
    Answer answer =
        api.putOnceKnown(
            Service.SESSION,
            "/api/mentors/" + one.id() + "/availability",
            bearer(one.token()),
            availability);
    expect(answer, "set the availability of " + one.mentor().email(), 200);
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static void expect(Answer answer, String what, int... statuses) throws IOException {
    for (int status : statuses) {
      if (answer.status() == status) {
        return;
      }
    }
    String message = answer.body().at("/error/message").asString("no message");
    throw new IOException("cannot " + what + ": " + answer.status() + ", " + message);
  }
}
