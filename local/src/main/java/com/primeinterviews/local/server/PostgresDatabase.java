package com.primeinterviews.local.server;

import com.primeinterviews.local.home.Schemas;
import com.primeinterviews.local.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The suite's database with its schemas and roles. */
final class PostgresDatabase {
  static final String SUPERUSER = "postgres";
  private static final String DATABASE = "prime";

  private final int port;
  private final Secrets secrets;

  PostgresDatabase(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  /** Idempotent. */
  void prepare(Path rolesScript) throws SQLException, IOException {
    try (Connection server = connect("postgres")) {
      createDatabase(server);
    }
    try (Connection database = connect(DATABASE)) {
      for (String schema : Schemas.ALL) {
        tellPassword(database, schema);
      }
      try (Statement statement = database.createStatement()) {
        statement.execute(Files.readString(rolesScript));
      }
    }
  }

  private static void createDatabase(Connection server) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet found =
            statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
      if (found.next()) {
        return;
      }
    }
    try (Statement statement = server.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
  }

  private void tellPassword(Connection database, String schema) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("select set_config(?, ?, false)")) {
      statement.setString(1, "prime.password." + schema);
      statement.setString(2, secrets.rolePassword(schema));
      statement.execute();
    }
  }

  boolean answers() {
    try (Connection server = connect("postgres")) {
      return server.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", secrets.postgresPassword());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("ApplicationName", "local launcher");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }
}
