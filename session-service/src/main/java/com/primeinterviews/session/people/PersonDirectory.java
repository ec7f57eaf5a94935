package com.primeinterviews.session.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who somebody is. */
@Component
public class PersonDirectory {

  private final JdbcClient jdbc;

  PersonDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what is told unless something as new is known, or the person was erased. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remember(Person person) {
    jdbc.sql(
            """
            insert into person (id, name, email, role, zone, version)
            select :id, :name, :email, :role, :zone, :version
            where not exists (select from erased_user where user_id = :id)
            on conflict (id) do update
            set name = excluded.name, email = excluded.email, role = excluded.role,
                zone = excluded.zone, version = excluded.version
            where person.version < excluded.version
            """)
        .param("id", person.id())
        .param("name", person.name())
        .param("email", person.email())
        .param("role", person.role().name())
        .param("zone", person.zone())
        .param("version", person.version())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID userId) {
    jdbc.sql("delete from person where id = ?").param(userId).update();
  }

  public Optional<Person> find(UUID userId) {
    return Optional.ofNullable(find(Set.of(userId)).get(userId));
  }

  /** One statement, however many. */
  public Map<UUID, Person> find(Collection<UUID> userIds) {
    return jdbc
        .sql("select id, name, email, role, zone, version from person where id = any(:ids)")
        .param("ids", userIds.toArray(UUID[]::new))
        .query(Person.class)
        .list()
        .stream()
        .collect(toMap(Person::id, identity()));
  }
}
