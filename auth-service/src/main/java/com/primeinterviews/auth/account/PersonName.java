package com.primeinterviews.auth.account;

/** First and last name; the last one may be empty, because some people have one name only. */
public record PersonName(String first, String last) {

  public static final int LONGEST_PART = 100;

  public PersonName {
    first = first.strip();
    last = last.strip();
    if (first.isEmpty() || first.length() > LONGEST_PART || last.length() > LONGEST_PART) {
      throw new IllegalArgumentException("Not a name");
    }
  }

  /** Splits a full name before its last word, where nothing better is known. */
  public static PersonName ofFullName(String fullName) {
    var name = fullName.strip();
    int gap = name.lastIndexOf(' ');
    return gap < 0
        ? new PersonName(name, "")
        : new PersonName(name.substring(0, gap), name.substring(gap + 1));
  }

  public String display() {
    return (first + " " + last).strip();
  }
}
