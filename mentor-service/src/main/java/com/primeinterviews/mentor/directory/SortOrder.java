package com.primeinterviews.mentor.directory;

import com.primeinterviews.platform.paging.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the directory. Each is total (the id decides between equals) and each but the one
 * by relevance is read off an index, so that a page costs the same wherever it stands in the list.
 *
 * <p>Every key is a whole number in the cursor: cents, hundredths of a rating, microseconds.
 */
public enum SortOrder {
  /** Best match first; without a search text, best rated first. */
  RELEVANCE(
      "relevance",
      true,
      new Key(
          "cast((1 + m.rating / 50) * 1000000 * ts_rank(m.search_document, cast(:text as tsquery))"
              + " as bigint)",
          "%s",
          "%s")),
  /** Best rated first; between equals the one with more reviews. */
  RATING(
      "rating",
      true,
      new Key("m.rating", "cast(%s * 100 as bigint)", "cast(%s as numeric) / 100"),
      new Key("m.review_count", "%s", "%s")),
  /** Cheapest first. */
  PRICE("price", false, Key.RATE),
  /** Dearest first. */
  PRICE_DESCENDING("-price", true, Key.RATE),
  /** Most years first. */
  EXPERIENCE("experience", true, new Key("m.experience", "%s", "%s")),
  /** Who can be booked soonest first; who has no open slot last. */
  NEXT_SLOT(
      "next_slot",
      false,
      new Key(
          "o.next_slot",
          "cast(extract(epoch from %s) * 1000000 as bigint)",
          // Within slot_never(): a cursor that nobody gave out must not name a year without a name.
          "timestamptz 'epoch'"
              + " + least(greatest(%s, 0), 253370764800000000) * interval '1 microsecond'"));

  /**
   * One key of an order.
   *
   * @param column what is sorted by
   * @param out makes the whole number of the column
   * @param in makes the column's value of the whole number
   */
  private record Key(String column, String out, String in) {
    static final Key RATE =
        new Key("m.hourly_rate", "cast(%s * 100 as bigint)", "cast(%s as numeric) / 100");
  }

  private final String wireName;
  private final boolean descending;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Key> keys;

  SortOrder(String wireName, boolean descending, Key... keys) {
    this.wireName = wireName;
    this.descending = descending;
    this.keys = List.of(keys);
  }

  public static Optional<SortOrder> ofWireName(String name) {
    return Arrays.stream(values()).filter(order -> order.wireName.equals(name)).findAny();
  }

  public static List<String> wireNames() {
    return Arrays.stream(values()).map(SortOrder::wireName).toList();
  }

  /** Nothing is more relevant than anything else when no text is searched for. */
  public SortOrder forSearch(@Nullable String text) {
    return this == RELEVANCE && text == null ? RATING : this;
  }

  public String wireName() {
    return wireName;
  }

  String from() {
    return this == NEXT_SLOT ? "slot_outlook o join mentor m on m.id = o.mentor_id" : "mentor m";
  }

  private String id() {
    return this == NEXT_SLOT ? "o.mentor_id" : "m.id";
  }

  String orderBy() {
    var direction = descending ? " desc" : " asc";
    return columns().map(column -> column + direction).collect(Collectors.joining(", "));
  }

  private Stream<String> columns() {
    return Stream.concat(keys.stream().map(Key::column), Stream.of(id()));
  }

  /** Select list of the whole numbers for the cursor: {@code key0, key1, …}. */
  String selectedKeys() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> keys.get(i).out().formatted(keys.get(i).column()) + " as key" + i)
        .collect(Collectors.joining(", "));
  }

  /** Condition for what follows the cursor; the parameters are those of {@link #read}. */
  String following() {
    var left = columns().collect(Collectors.joining(", "));
    var right =
        Stream.concat(
                IntStream.range(0, keys.size())
                    .mapToObj(i -> keys.get(i).in().formatted("cast(:key" + i + " as bigint)")),
                Stream.of(":keyId"))
            .collect(Collectors.joining(", "));
    return "(%s) %s (%s)".formatted(left, descending ? "<" : ">", right);
  }

  int keyCount() {
    return keys.size();
  }

  /** Whether the list of this filter in this order has given the cursor out. */
  public boolean owns(Cursor cursor, MentorFilter filter) {
    return cursor.text(0).equals(wireName) && cursor.text(1).equals(filter.fingerprint());
  }

  String cursorAfter(MentorCard last, List<Long> lastKeys, MentorFilter filter) {
    var parts = new ArrayList<Object>();
    parts.add(wireName);
    parts.add(filter.fingerprint());
    parts.addAll(lastKeys);
    parts.add(last.id());
    return Cursor.encode(parts.toArray());
  }

  void read(Cursor cursor, Map<String, Object> parameters) {
    cursor.expect(keys.size() + 3);
    for (int i = 0; i < keys.size(); i++) {
      parameters.put("key" + i, cursor.number(i + 2));
    }
    parameters.put("keyId", cursor.uuid(keys.size() + 2));
  }
}
