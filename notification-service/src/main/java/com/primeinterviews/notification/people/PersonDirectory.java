package com.primeinterviews.notification.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The local copy of the accounts. */
@Component
public class PersonDirectory {

  private final JdbcClient jdbc;

  PersonDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what is told unless something as new or newer is known already, or the person was
   * forgotten.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remember(Person person) {
    jdbc.sql(
            """
            insert into person (id, email, name, zone, version)
            select :id, :email, :name, :zone, :version
            where not exists (select from forgotten_person where id = :id)
            on conflict (id) do update
            set email = excluded.email, name = excluded.name, zone = excluded.zone,
                version = excluded.version
            where person.version < excluded.version
            """)
        .param("id", person.id())
        .param("email", person.email())
        .param("name", person.name())
        .param("zone", person.zone().getId())
        .param("version", person.version())
        .update();
  }

  /** For good: whatever comes later about that person is for nobody. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID id) {
    jdbc.sql("insert into forgotten_person (id) values (?) on conflict do nothing")
        .param(id)
        .update();
    jdbc.sql("delete from person where id = ?").param(id).update();
  }

  public boolean isForgotten(UUID id) {
    return jdbc.sql("select exists (select from forgotten_person where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  public Optional<String> emailOf(UUID id) {
    return jdbc.sql("select email from person where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
