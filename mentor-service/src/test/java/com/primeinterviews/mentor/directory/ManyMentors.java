package com.primeinterviews.mentor.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the directory with mentors of a fixed seed, by {@code COPY}. Skills, companies and
 * languages are as uneven as in life: the first of each list is had by many, the last by few.
 */
final class ManyMentors {

  static final List<String> SKILLS =
      Stream.concat(
              Stream.of(
                  "Java", "React", "Python", "Kubernetes", "System Design", "Go", "SQL", "Rust"),
              IntStream.range(0, 192).mapToObj(i -> "Skill" + i))
          .toList();
  static final List<String> LANGUAGES =
      List.of("English", "German", "Spanish", "French", "Hindi", "Japanese", "Polish", "Finnish");
  static final List<String> WORDS = IntStream.range(0, 3_000).mapToObj(ManyMentors::word).toList();
  private static final List<String> COMPANIES =
      IntStream.range(0, 500).mapToObj(i -> "Company " + i).toList();
  private static final List<String> SPECIALTIES =
      IntStream.range(0, 60).mapToObj(i -> "Specialty " + i).toList();
  private static final List<String> TITLES =
      List.of("Staff Engineer", "Principal Engineer", "Engineering Manager", "Data Scientist");
  private static final int AT_ONCE = 5_000;
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

  private static final String MENTORS =
      """
      copy mentor (id, user_id, name, title, current_company, previous_companies, bio,
        specialties, skills, languages, experience, hourly_rate, currency, timezone, active,
        created_at, updated_at, version, rating, review_count) from stdin
      """;
  private static final String OUTLOOKS = "copy slot_outlook (mentor_id, next_slot) from stdin";
  private static final String SLOTS = "copy open_slot (mentor_id, starts_at) from stdin";

  private final DataSource database;
  private final Random random = new Random(42);

  ManyMentors(DataSource database) {
    this.database = database;
  }

  void add(int mentors) throws SQLException, IOException {
    for (int left = mentors; left > 0; left -= AT_ONCE) {
      var ids = Stream.generate(this::id).limit(Math.min(left, AT_ONCE)).toList();
      copy(MENTORS, ids.stream().map(this::mentor));
      var firsts = ids.stream().map(id -> NOW.plus(1 + random.nextInt(2_000), ChronoUnit.HOURS));
      var slots = firsts.toList();
      var numbers = IntStream.range(0, ids.size()).boxed().toList();
      copy(OUTLOOKS, numbers.stream().map(i -> row(ids.get(i), slots.get(i))));
      copy(
          SLOTS,
          numbers.stream()
              .flatMap(
                  i ->
                      IntStream.range(0, 10)
                          .mapToObj(
                              n -> row(ids.get(i), slots.get(i).plus(3L * n, ChronoUnit.HOURS)))));
    }
  }

  private String mentor(UUID id) {
    int reviews = random.nextInt(4) == 0 ? 0 : random.nextInt(200);
    return row(
        id,
        id(),
        capital(pick(WORDS)) + " " + capital(pick(WORDS)),
        pick(TITLES),
        pick(COMPANIES),
        some(COMPANIES, 3),
        Stream.generate(() -> pick(WORDS)).limit(30).collect(Collectors.joining(" ")),
        some(SPECIALTIES, 3),
        some(SKILLS, 8),
        some(LANGUAGES, 3),
        random.nextInt(40),
        10 + random.nextInt(29_000) / 100.0,
        "USD",
        "UTC",
        true,
        NOW,
        NOW,
        0,
        reviews == 0 ? 0 : 2 + random.nextInt(301) / 100.0,
        reviews);
  }

  /** The square makes the beginning of the list likelier. */
  private String pick(List<String> values) {
    double where = random.nextDouble();
    return values.get((int) (where * where * values.size()));
  }

  private String some(List<String> values, int most) {
    return Stream.generate(() -> pick(values))
        .limit(1 + random.nextInt(most))
        .distinct()
        .collect(Collectors.joining("\",\"", "{\"", "\"}"));
  }

  /** Three syllables, each word a different one. */
  private static String word(int number) {
    var syllables =
        List.of(
            "ba", "ko", "ri", "lu", "me", "ta", "no", "si", "du", "pe", "ga", "vo", "fi", "ze",
            "ju");
    int base = syllables.size();
    return syllables.get(number % base)
        + syllables.get(number / base % base)
        + syllables.get(number / base / base % base)
        + "n";
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static String row(Object... values) {
    return Stream.of(values).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
  }

  private void copy(String statement, Stream<String> rows) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        for (var row : (Iterable<String>) rows::iterator) {
          byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }
}
