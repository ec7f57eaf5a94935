package com.primeinterviews.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.deploy.Repository;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  private static final String NO_PRIVILEGE = "42501";
  private static final String WRONG_PASSWORD = "28P01";

  @SuppressWarnings("unused")
  static final List<String> SCHEMAS = Repository.SCHEMAS;

  private static PreparedCluster cluster;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    cluster = new PreparedCluster();
    cluster.prepare("prime", "postgres", "first-");
    for (var schema : SCHEMAS) {
      execute(schema, "create table secrets (value text)");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.close();
  }

  @ParameterizedTest
  @FieldSource("SCHEMAS")
  void aServiceWorksInItsOwnSchemaWithoutNamingIt(String schema) throws SQLException {
    execute(schema, "insert into secrets values ('mine')");
    assertThat(query(schema, "select current_schema()")).containsExactly(schema);
    assertThat(query(schema, "select value from %s.secrets".formatted(schema))).contains("mine");
  }

  @ParameterizedTest
  @MethodSource("everyoneAndEachOther")
  void noServiceReadsOrWritesOrSeesIntoAnother(String mine, String other) {
    assertRefused(mine, "select * from %s.secrets".formatted(other));
    assertRefused(mine, "insert into %s.secrets values ('x')".formatted(other));
    assertRefused(mine, "create table %s.intruder ()".formatted(other));
    assertRefused(mine, "drop schema %s cascade".formatted(other));
    assertRefused(mine, "set role %s_service".formatted(other));
  }

  @ParameterizedTest
  @FieldSource("SCHEMAS")
  void aServiceMakesNothingOutsideItsSchema(String schema) {
    assertRefused(schema, "create table public.intruder ()");
    assertRefused(schema, "create table extensions.intruder ()");
    assertRefused(schema, "create schema intruder");
    assertRefused(schema, "create role intruder");
    assertRefused(schema, "create database intruder");
  }

  @ParameterizedTest
  @FieldSource("SCHEMAS")
  void theExtensionsWorkInEverySchema(String schema) {
    assertThatCode(
            () ->
                execute(
                    schema,
                    """
                    create table if not exists slots (
                      mail citext, mentor uuid, during tstzrange,
                      exclude using gist (mentor with =, during with &&));
                    create index if not exists slots_mail on slots using gin ((mail::text) gin_trgm_ops)
                    """))
        .doesNotThrowAnyException();
    assertThatCode(() -> query(schema, "select unaccent('é'), similarity('a', 'b')"))
        .doesNotThrowAnyException();
  }

  @Test
  void aRoleThatIsNoServiceDoesNotEvenConnect() {
    cluster.asAdmin("postgres", "create role stranger login password 'known'");
    assertThatThrownBy(() -> cluster.connect("prime", "stranger", "known").close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
  }

  @Test
  void runAgainItKeepsTheDataAndSetsThePasswordsAnew() throws SQLException {
    cluster.prepare("prime", "postgres", "second-");
    assertThatThrownBy(() -> cluster.connect("prime", "auth_service", "first-auth").close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
    try (var connection = cluster.connect("prime", "auth_service", "second-auth");
        var result = connection.createStatement().executeQuery("select count(*) from secrets")) {
      assertThat(result.next()).isTrue();
    } finally {
      cluster.prepare("prime", "postgres", "first-");
    }
  }

  @Test
  void withoutEveryPasswordNothingIsChanged() throws SQLException {
    cluster.asAdmin("postgres", "create database untouched");
    try (var connection = cluster.connect("untouched", "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("select set_config('prime.password.auth', 'given', false)");
      assertThatThrownBy(() -> statement.execute(Repository.read("deploy/postgres/roles.sql")))
          .hasMessageContaining("No password for the role of schema \"mentor\"");
      try (var schemas =
          statement.executeQuery("select 1 from pg_namespace where nspname = 'auth'")) {
        assertThat(schemas.next()).isFalse();
      }
    }
  }

  static Stream<Arguments> everyoneAndEachOther() {
    return SCHEMAS.stream()
        .flatMap(
            mine ->
                SCHEMAS.stream()
                    .filter(other -> !other.equals(mine))
                    .map(other -> Arguments.of(mine, other)));
  }

  private static void assertRefused(String schema, String sql) {
    ThrowingCallable attempt = () -> execute(schema, sql);
    assertThatThrownBy(attempt)
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
  }

  private static void execute(String schema, String sql) throws SQLException {
    try (var connection = cluster.connect("prime", schema + "_service", "first-" + schema);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(String schema, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var connection = cluster.connect("prime", schema + "_service", "first-" + schema);
        var result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
