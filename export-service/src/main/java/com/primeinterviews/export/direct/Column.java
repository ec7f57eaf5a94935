package com.primeinterviews.export.direct;

/**
 * One leaf of a resource: a member, or with dots a member of a nested object. Lists are leaves.
 *
 * @param path for example {@code mentor.name}
 */
record Column(String path, Kind kind) {

  enum Kind {
    VALUE,
    /** Written in the zone that was asked for. */
    INSTANT
  }

  static Column value(String path) {
    return new Column(path, Kind.VALUE);
  }

  static Column instant(String path) {
    return new Column(path, Kind.INSTANT);
  }

  String[] steps() {
    return path.split("\\.", -1);
  }
}
