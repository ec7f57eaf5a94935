package com.primeinterviews.mentor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the body of a profile; everything not stated is plain and valid. */
public final class ProfileJson {

  private final Map<String, @Nullable Object> fields = new HashMap<>();

  private ProfileJson() {}

  public static ProfileJson aProfile() {
    return new ProfileJson()
        .with("name", "Grace Hopper")
        .with("title", "Principal Engineer")
        .with("experience", 12)
        .with("hourlyRate", 120)
        .with("timezone", "America/New_York");
  }

  public ProfileJson with(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  public ProfileJson without(String field) {
    fields.remove(field);
    return this;
  }

  public ProfileJson named(String name) {
    return with("name", name);
  }

  public ProfileJson skilledIn(String... skills) {
    return with("skills", List.of(skills));
  }

  public ProfileJson specialisedIn(String... specialties) {
    return with("specialties", List.of(specialties));
  }

  public Map<String, @Nullable Object> json() {
    return fields;
  }
}
