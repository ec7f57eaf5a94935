package com.primeinterviews.deploy.database;

import com.primeinterviews.deploy.Repository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real PostgreSQL where the roles of services have to show their password, as in production. */
final class PreparedCluster implements AutoCloseable {

  private final EmbeddedPostgres server;

  PreparedCluster() throws IOException {
    server = EmbeddedPostgres.builder().start();
    asAdmin(
        "postgres",
        """
        create role owner login createrole;
        create database prime;
        create database managed owner owner;
        """);
    askServicesForPasswords();
  }

  private void askServicesForPasswords() {
    try (var connection = connect("postgres", "postgres", "");
        var result = connection.createStatement().executeQuery("show hba_file")) {
      result.next();
      Files.writeString(
          Path.of(result.getString(1)),
          """
          host all postgres,owner 127.0.0.1/32 trust
          host all all            127.0.0.1/32 scram-sha-256
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asAdmin("postgres", "select pg_reload_conf()");
  }

  /** The way every user of the file goes: passwords first, then the whole file as one statement. */
  void prepare(String database, String user, String passwordPrefix) throws SQLException {
    try (var connection = connect(database, user, "");
        var statement = connection.createStatement()) {
      for (var schema : Repository.SCHEMAS) {
        statement.execute(
            "select set_config('prime.password.%s', '%s', false)"
                .formatted(schema, passwordPrefix + schema));
      }
      statement.execute(Repository.read("deploy/postgres/roles.sql"));
    }
  }

  void asAdmin(String database, String sql) {
    try (var connection = connect(database, "postgres", "");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      for (var each : sql.split(";\n")) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String uri(String database, String user) {
    return "postgresql://%s@127.0.0.1:%d/%s".formatted(user, server.getPort(), database);
  }

  Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database), user, password);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
