package com.primeinterviews.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Program;
import com.primeinterviews.deploy.Repository;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A managed offer gives the owner of a database, never a superuser. */
class ManagedDatabaseTest {

  private PreparedCluster cluster;

  @BeforeEach
  void start() throws IOException {
    cluster = new PreparedCluster();
  }

  @AfterEach
  void stop() throws IOException {
    cluster.close();
  }

  @Test
  void theOwnerOfTheDatabaseIsEnoughAndMayRunItAgain() throws SQLException {
    cluster.prepare("managed", "owner", "first-");
    cluster.prepare("managed", "owner", "second-");
    for (var schema : Repository.SCHEMAS) {
      try (var connection = cluster.connect("managed", schema + "_service", "second-" + schema);
          var statement = connection.createStatement()) {
        statement.execute("create table mine ()");
      }
    }
  }

  @Test
  void psqlTakesThePasswordsFromTheEnvironment() throws SQLException {
    var environment = new HashMap<String, String>();
    Repository.SCHEMAS.forEach(
        schema ->
            environment.put(
                "PRIME_DB_PASSWORD_" + schema.toUpperCase(Locale.ROOT), "it's " + schema));
    Program.needed("--version", "psql")
        .with(environment)
        .run(
            "--no-psqlrc",
            cluster.uri("prime", "postgres"),
            "--file=deploy/postgres/init/roles-from-environment.sql")
        .expectSuccess();
    try (var connection = cluster.connect("prime", "auth_service", "it's auth")) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }
}
