package com.primeinterviews.e2e.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the very credentials a running service has, nothing but its own schema can be read. */
@RunningSuite
class SchemaIsolationTest {

  private static final List<String> SCHEMAS =
      List.of("auth", "mentor", "session", "hiring", "notification", "analytics", "export");

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final Suite suite;

  SchemaIsolationTest(Suite suite) {
    this.suite = suite;
  }

  static Stream<String> schemas() {
    return SCHEMAS.stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aServiceReadsItsOwnTablesAndNobodyElses(String schema) throws SQLException {
    try (Connection connection = as(schema)) {
      read(connection, schema);
      for (String other : SCHEMAS) {
        if (!other.equals(schema)) {
          assertThatThrownBy(() -> read(connection, other))
              .as(schema + "_service in " + other)
              .isInstanceOfSatisfying(
                  SQLException.class,
                  refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
      }
    }
  }

  private Connection as(String schema) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/prime".formatted(suite.port(15432)),
        schema + "_service",
        suite.secret("postgres.password." + schema));
  }

  /** Every service has this table. */
  private static void read(Connection connection, String schema) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from " + schema + ".inbox").close();
    }
  }
}
