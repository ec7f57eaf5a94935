package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.directory.ManyMentors.LANGUAGES;
import static com.primeinterviews.mentor.directory.ManyMentors.SKILLS;
import static com.primeinterviews.mentor.directory.ManyMentors.WORDS;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * How long searches, deep pages, facets and recommendations take, over HTTP, among 100,000 mentors.
 * Prints figures and asserts nothing about time. Run with {@code ./dev bench directory}.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "bench", matches = "directory")
class DirectoryBenchmark {

  private static final int MENTORS = Integer.getInteger("bench.mentors", 100_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
  private static final int DEEP = Math.min(4_000, MENTORS / 25) * 20;

  @Autowired Api api;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(7);

  @Test
  void theDirectory() throws Exception {
    long began = System.nanoTime();
    new ManyMentors(database).add(MENTORS);
    jdbc.sql("vacuum analyze mentor, slot_outlook, open_slot, search_word").update();
    System.err.printf(
        "%,d mentors by COPY in %.0f s%n", MENTORS, (System.nanoTime() - began) / 1e9);

    report("three filters and text, first page with facets", i -> narrow());
    report("one skill, first page with facets", i -> "skills=" + SKILLS.get(20 + i % 100));
    report("a skill a quarter have, first page with facets", i -> "skills=Java");
    report("a language most speak, first page with facets", i -> "languages=English");
    report("no filter, first page with facets", i -> "");
    report("a word most have, by price, first page with facets", i -> "search=engineer&sort=price");
    for (var order : List.of("rating", "price", "experience", "next_slot")) {
      deepPages(order);
    }
    recommendations();
  }

  private String narrow() {
    return "skills=%s,%s&languages=%s&rating_min=3.5&search=%s%%20%s"
        .formatted(
            SKILLS.get(random.nextInt(30)),
            SKILLS.get(random.nextInt(200)),
            LANGUAGES.get(random.nextInt(LANGUAGES.size())),
            WORDS.get(random.nextInt(200)).substring(0, 5),
            WORDS.get(random.nextInt(1_000)));
  }

  private void report(String what, IntFunction<String> query) {
    measure(1, (round, way) -> get("/api/mentors?" + query.apply(round))); // warm up
    var times = measure(1, (round, way) -> get("/api/mentors?" + query.apply(round)));
    print(what, times[0]);
  }

  /** Both pages by cursor, in turn, so that whatever else the machine does hits both alike. */
  private void deepPages(String order) {
    var mentors = new MentorApi(api);
    var path = "/api/mentors?sort=" + order;
    var first = path + "&limit=20&cursor=" + next(mentors, path + "&limit=20");
    var at = next(mentors, path + "&limit=100");
    for (int walked = 100; walked < DEEP; walked += 100) {
      at = next(mentors, path + "&limit=100&cursor=" + at);
    }
    var paths = List.of(first, path + "&limit=20&cursor=" + at);
    measure(2, (round, way) -> get(paths.get(way))); // warm up
    var times = measure(2, (round, way) -> get(paths.get(way)));
    print("by " + order + ", page 2", times[0]);
    print("by " + order + ", page %,d".formatted(DEEP / 20 + 1), times[1]);
    System.err.printf(
        "deep to first: %.2f at p50, %.2f at p95%n",
        (double) quantile(times[1], 50) / quantile(times[0], 50),
        (double) quantile(times[1], 95) / quantile(times[0], 95));
  }

  private static String next(MentorApi mentors, String path) {
    return mentors.get(path).at("/pagination/nextCursor").asString();
  }

  private void recommendations() {
    var user = TestUser.candidate();
    jdbc.sql(
            """
            insert into favorite (user_id, mentor_id, since)
            select ?, id, now() from mentor limit 10
            """)
        .param(user.id())
        .update();
    var known = api.as(user);
    var fresh = api.as(TestUser.candidate());
    var path = "/api/mentors/recommended";
    measure(2, (round, way) -> get(way == 0 ? known : fresh, path)); // warm up
    var times = measure(2, (round, way) -> get(way == 0 ? known : fresh, path));
    print("recommendations, with 10 favorites", times[0]);
    print("recommendations, somebody new", times[1]);
  }

  private interface Call {
    void make(int round, int way);
  }

  private static long[][] measure(int ways, Call call) {
    var times = new long[ways][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int way = 0; way < ways; way++) {
        long start = System.nanoTime();
        call.make(round, way);
        times[way][round] = System.nanoTime() - start;
      }
    }
    for (long[] ofOne : times) {
      Arrays.sort(ofOne);
    }
    return times;
  }

  private void get(String path) {
    get(api.anonymous(), path);
  }

  private static void get(RestTestClient client, String path) {
    client
        .get()
        .uri(path.replace("%20", " "))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult();
  }

  private static void print(String what, long[] times) {
    System.err.printf(
        "%s: p50 %.1f ms, p95 %.1f ms%n",
        what, quantile(times, 50) / 1e6, quantile(times, 95) / 1e6);
  }

  private static long quantile(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
