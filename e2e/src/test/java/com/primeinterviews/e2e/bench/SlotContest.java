package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Two hundred candidates who all want the same twenty slots of one mentor at the same moment, each
 * trying one after the other, from a place of their own in the row, until one is theirs.
 */
final class SlotContest {

  private static final int CANDIDATES = 200;
  private static final int SLOTS = 20;
  private static final Duration SLOT = Duration.ofMinutes(30);

  /**
   * @param booked answers 201
   * @param conflicts answers 409 with alternatives
   * @param others whatever else was answered
   */
  record Result(int booked, int conflicts, int others, Duration took) {

    boolean isExact() {
      return booked == SLOTS && others == 0;
    }
  }

  private final AtomicInteger booked = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();
  private final AtomicInteger others = new AtomicInteger();

  static Result run(Suite suite) throws InterruptedException {
    var mentor =
        OpenMentor.published(Person.mentor(suite, "Mentor", "Wanted", "UTC"), "UTC")
            .openingCalendar("UTC");
    Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(4, ChronoUnit.DAYS);
    List<Person> candidates =
        IntStream.range(0, CANDIDATES)
            .mapToObj(number -> Person.candidate(suite, "Rival", "No" + number, "UTC"))
            .toList();
    return new SlotContest().fight(mentor, candidates, first);
  }

  private Result fight(OpenMentor mentor, List<Person> candidates, Instant first)
      throws InterruptedException {
    var start = new CountDownLatch(1);
    long begin;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < candidates.size(); i++) {
        int place = i;
        threads.submit(
            () -> {
              start.await();
              tryAll(mentor, candidates.get(place), first, place);
              return null;
            });
      }
      begin = System.nanoTime();
      start.countDown();
    }
    var took = Duration.ofNanos(System.nanoTime() - begin);
    return new Result(booked.get(), conflicts.get(), others.get(), took);
  }

  private void tryAll(OpenMentor mentor, Person candidate, Instant first, int place) {
    for (int i = 0; i < SLOTS; i++) {
      Instant slot = first.plus(SLOT.multipliedBy((place + i) % SLOTS));
      Answer answer = mentor.isBookedBy(candidate, slot);
      if (answer.status() == 201) {
        booked.incrementAndGet();
        return;
      }
      boolean conflict =
          answer.status() == 409 && !answer.at("/error/details/alternatives").isEmpty();
      (conflict ? conflicts : others).incrementAndGet();
    }
  }
}
