package com.primeinterviews.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private static final Password PASSWORD = new Password("Quiet-Harbour-7");

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final PasswordHasher hasher = new PasswordHasher(new PasswordSettings(4, 1, 2), metrics);

  @AfterEach
  void stop() {
    hasher.close();
  }

  @Test
  void onlyTheSamePasswordMatchesItsHash() {
    var hash = hasher.hash(PASSWORD);
    assertThat(hasher.matches(new Password("Quiet-Harbour-7"), hash)).isTrue();
    assertThat(hasher.matches(new Password("quiet-harbour-7"), hash)).isFalse();
  }

  @Test
  void lettersTypedComposedOrDecomposedAreTheSame() {
    var hash = hasher.hash(new Password("Caf\u00e9-Harbour-7"));
    assertThat(hasher.matches(new Password("Cafe\u0301-Harbour-7"), hash)).isTrue();
  }

  @Test
  void withoutAHashItHashesAllTheSameAndSaysNo() {
    double before = hashed();
    assertThat(hasher.matches(PASSWORD, null)).isFalse();
    await().untilAsserted(() -> assertThat(hashed()).isEqualTo(before + 1));
  }

  @Test
  void aLongerPasswordWithTheSameBeginningDoesNotMatch() {
    var longest = "x".repeat(Password.LONGEST_BYTES);
    var hash = hasher.hash(new Password(longest));
    assertThat(hasher.matches(new Password(longest), hash)).isTrue();
    assertThat(hasher.matches(new Password(longest + "y"), hash)).isFalse();
  }

  @Test
  void aHashOfLowerCostIsOutdated() {
    var hash = hasher.hash(PASSWORD);
    assertThat(hasher.isOutdated(hash)).isFalse();
    try (var costlier = new PasswordHasher(new PasswordSettings(5, 1, 1), metrics)) {
      assertThat(costlier.isOutdated(hash)).isTrue();
    }
  }

  @Test
  void whatTheQueueDoesNotTakeIsRefusedAndTheRestIsServed() {
    var slow = new PasswordHasher(new PasswordSettings(10, 1, 2), metrics);
    try (slow;
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<CompletableFuture<String>>();
      for (int i = 0; i < 10; i++) {
        calls.add(CompletableFuture.supplyAsync(() -> slow.hash(PASSWORD), callers));
      }
      var refused = calls.stream().filter(call -> isRefused(call)).count();
      assertThat(refused).isBetween(1L, 9L);
    }
    assertThatExceptionOfType(HashingOverloadedException.class)
        .as("a closed pool takes nothing")
        .isThrownBy(() -> slow.hash(PASSWORD));
  }

  private static boolean isRefused(CompletableFuture<String> call) {
    try {
      call.join();
      return false;
    } catch (CompletionException e) {
      assertThat(e).hasCauseInstanceOf(HashingOverloadedException.class);
      return true;
    }
  }

  private double hashed() {
    return metrics.get("executor.completed").functionCounter().count();
  }
}
