package com.primeinterviews.platform.test.servers;

import com.primeinterviews.platform.test.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A database of this test process alone, with the schemas and roles of the real one: made by the
 * same script that every deployment uses.
 */
public final class TestDatabase {

  /** Roles belong to the whole server, so all test processes share their password. */
  public static final String PASSWORD = "of-the-tests";

  private static final List<String> SCHEMAS =
      List.of("auth", "mentor", "session", "hiring", "notification", "analytics", "export");

  private static final String URL = TestServers.whileLocked(TestDatabase::create);

  private TestDatabase() {}

  /** JDBC address for the role {@code <schema>_service}. */
  public static String url() {
    return URL;
  }

  private static String create() {
    var server = TestServers.get();
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    var base = "jdbc:postgresql://127.0.0.1:" + server.postgresPort() + "/";
    try {
      try (var connection = DriverManager.getConnection(base + "postgres", "postgres", "");
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      try (var connection = DriverManager.getConnection(base + name, "postgres", "");
          var statement = connection.createStatement()) {
        for (var schema : SCHEMAS) {
          statement.execute(
              "select set_config('prime.password." + schema + "', '" + PASSWORD + "', false)");
        }
        statement.execute(Files.readString(ProjectRoot.get().resolve("deploy/postgres/roles.sql")));
      }
      return base + name;
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
