package com.primeinterviews.mentor.directory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the cards of known mentors. */
@Component
public class MentorCards {

  private final JdbcClient jdbc;

  MentorCards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of those who are in the directory; one statement however many they are. */
  public Map<UUID, MentorCard> of(Collection<UUID> ids) {
    return jdbc
        .sql(
            "select %s from mentor m where m.active and m.id = any (cast(:ids as uuid[]))"
                .formatted(MentorCard.COLUMNS))
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> MentorCard.of(row))
        .stream()
        .collect(Collectors.toMap(MentorCard::id, Function.identity()));
  }
}
