package com.primeinterviews.auth.clients;

import com.primeinterviews.auth.clients.UserParts.Asking;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks the owners of all parts at once; one that does not answer leaves its part out. */
@Component
public class PartsOfUsers {

  private static final Logger log = LoggerFactory.getLogger(PartsOfUsers.class);

  private final Owners owners;
  private final CircuitBreakerRegistry breakers;

  PartsOfUsers(Owners owners, CircuitBreakerRegistry breakers) {
    this.owners = owners;
    this.breakers = breakers;
  }

  /** Of the caller. */
  public UserParts ofCaller(UUID id, Asking by) {
    var bearer = "Bearer " + by.token();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var traced = ContextExecutorService.wrap(threads, snapshots()::captureAll);
      var sessions =
          ask("session-service", traced, () -> owners.sessions(bearer, by.requestId()).sessions());
      var skills = skills(id, traced, by);
      var favorites =
          ask("mentor-service", traced, () -> owners.favorites(bearer, by.requestId()).favorites());
      return together(sessions, skills, favorites);
    }
  }

  /** Of another user, for an admin: sessions and favorites show their owner only. */
  public UserParts ofOther(UUID id, Asking by) {
    var nothing = CompletableFuture.completedFuture(Part.<PastSession.Row>missing());
    var none = CompletableFuture.completedFuture(Part.<Owners.Favorite>missing());
    return together(nothing, skills(id, Runnable::run, by), none);
  }

  private CompletableFuture<Part<AssessedSkill>> skills(UUID id, Executor on, Asking by) {
    return ask(
        "analytics-service",
        on,
        () -> owners.dashboard(id, "Bearer " + by.token(), by.requestId()).skillAssessments());
  }

  private <T> CompletableFuture<Part<T>> ask(String owner, Executor on, Supplier<List<T>> call) {
    return CompletableFuture.supplyAsync(() -> read(owner, call), on);
  }

  private <T> Part<T> read(String owner, Supplier<List<T>> call) {
    try {
      return new Part<>(breakers.circuitBreaker(owner).executeSupplier(call), false);
    } catch (CallNotPermittedException resting) {
      return Part.missing();
    } catch (RestClientException | IllegalStateException failed) {
      // IllegalStateException: the registry knows no instance.
      log.warn("{} did not tell its part of a user: {}", owner, failed.toString());
      return Part.missing();
    }
  }

  private static UserParts together(
      CompletableFuture<Part<PastSession.Row>> sessions,
      CompletableFuture<Part<AssessedSkill>> skills,
      CompletableFuture<Part<Owners.Favorite>> favorites) {
    var incomplete = new ArrayList<String>();
    var history = sessions.join().orNamed("sessionHistory", incomplete);
    var assessed = skills.join().orNamed("skillAssessments", incomplete);
    var liked = favorites.join().orNamed("favorites", incomplete);
    return new UserParts(
        history.stream().map(PastSession.Row::asPast).toList(),
        assessed,
        liked.stream().map(Owners.Favorite::id).toList(),
        incomplete);
  }

  /** Trace and log context go along to the threads that ask. */
  private static ContextSnapshotFactory snapshots() {
    return ContextSnapshotFactory.builder().build();
  }

  private record Part<T>(List<T> items, boolean isMissing) {

    static <T> Part<T> missing() {
      return new Part<>(List.of(), true);
    }

    List<T> orNamed(String name, List<String> incomplete) {
      if (isMissing) {
        incomplete.add(name);
      }
      return items;
    }
  }
}
