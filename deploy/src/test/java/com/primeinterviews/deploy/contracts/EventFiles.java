package com.primeinterviews.deploy.contracts;

import com.primeinterviews.deploy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in contracts/events. */
final class EventFiles {

  private static final JsonMapper JSON = new JsonMapper();

  private EventFiles() {}

  static List<String> typesWithASchema() {
    return typesOf(".schema.json");
  }

  static List<String> typesWithASample() {
    return typesOf(".sample.json");
  }

  static JsonNode schema(String type) {
    return JSON.readTree(Repository.read("contracts/events/%s.schema.json".formatted(type)));
  }

  static JsonNode sample(String type) {
    return JSON.readTree(Repository.read("contracts/events/%s.sample.json".formatted(type)));
  }

  private static List<String> typesOf(String ending) {
    try (var files = Files.list(Repository.path("contracts/events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
