package com.primeinterviews.local.home;

import java.util.List;

/** The database schemas, each owned by one service. */
public final class Schemas {
  public static final List<String> ALL =
      List.of("auth", "mentor", "session", "hiring", "notification", "analytics", "export");

  private Schemas() {}
}
