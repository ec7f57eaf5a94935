package com.primeinterviews.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the invented mentors in {@code demo/mentors.json}.
 *
 * @param profile sent to the mentor directory as it stands
 * @param between times of day such as {@code 09:00-12:00}, on each of the days
 */
record DemoMentor(
    String firstName,
    String lastName,
    List<String> openOn,
    List<String> between,
    Map<String, Object> profile) {

  record Hours(String day, String from, String to) {}

  static List<DemoMentor> all() {
    try (InputStream file = DemoMentor.class.getResourceAsStream("/demo/mentors.json")) {
      return JsonMapper.shared().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String timezone() {
    return String.valueOf(profile.get("timezone"));
  }

  List<Hours> weekly() {
    return openOn.stream()
        .flatMap(
            day ->
                between.stream()
                    .map(range -> range.split("-"))
                    .map(ends -> new Hours(day, ends[0], ends[1])))
        .toList();
  }

  /** An address that cannot be anybody's. */
  String email() {
    String name = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD);
    return name.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT) + "@mentors.prime.local";
  }
}
