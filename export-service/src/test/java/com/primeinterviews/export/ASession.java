package com.primeinterviews.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An item of the sessions feed as its owner writes it. */
public final class ASession {

  private final Map<String, String> members = new LinkedHashMap<>();

  private ASession(int number) {
    members.put("id", "\"session-" + number + "\"");
    members.put("status", "\"completed\"");
    members.put("scheduledAt", "\"2026-03-01T18:00:00Z\"");
    members.put("duration", "60");
    members.put("mentorName", "\"Grace Hopper\"");
    members.put("recordSession", "true");
    members.put("price", "120.00");
    members.put("rating", "null");
    members.put("secretOfTheOwner", "\"not for export\"");
  }

  public static ASession numbered(int number) {
    return new ASession(number);
  }

  /**
   * @param json the member's value as JSON
   */
  public ASession with(String member, String json) {
    members.put(member, json);
    return this;
  }

  public String json() {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
