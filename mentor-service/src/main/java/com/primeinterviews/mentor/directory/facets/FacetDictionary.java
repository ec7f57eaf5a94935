package com.primeinterviews.mentor.directory.facets;

import com.primeinterviews.mentor.spelling.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers for the values that mentors offer, so that counting compares no text. Spellings
 * that differ in case only have numbers of their own and a {@link Term} in common. A number is free
 * for another spelling as soon as no mentor has the one it stood for.
 */
final class FacetDictionary {

  /** One value, with the numbers of its spellings. */
  static final class Term {
    private final FacetKind kind;
    private final String key;
    private final Map<String, Integer> spellings = new HashMap<>();

    private Term(FacetKind kind, String key) {
      this.kind = kind;
      this.key = key;
    }

    String key() {
      return key;
    }

    Map<String, Integer> spellings() {
      return spellings;
    }
  }

  private static final class Entry {
    private final Term term;
    private final String spelling;
    private int mentors;

    private Entry(Term term, String spelling) {
      this.term = term;
      this.spelling = spelling;
    }
  }

  private final Map<FacetKind, Map<String, Term>> terms = new EnumMap<>(FacetKind.class);
  private final List<@Nullable Entry> entries = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();

  FacetDictionary() {
    for (var kind : FacetKind.values()) {
      terms.put(kind, new HashMap<>());
    }
  }

  /** The numbers of what a mentor offers, each value once, entered as had by one mentor more. */
  int[] enter(Map<FacetKind, List<String>> values) {
    var once = new LinkedHashMap<Term, String>();
    values.forEach(
        (kind, spellings) ->
            spellings.forEach(spelling -> once.putIfAbsent(term(kind, spelling), spelling)));
    return once.entrySet().stream().mapToInt(e -> enter(e.getKey(), e.getValue())).toArray();
  }

  private Term term(FacetKind kind, String spelling) {
    return terms(kind).computeIfAbsent(Spelling.folded(spelling), key -> new Term(kind, key));
  }

  private int enter(Term term, String spelling) {
    int number = term.spellings.computeIfAbsent(spelling, added -> number(term, added));
    entry(number).mentors++;
    return number;
  }

  private int number(Term term, String spelling) {
    var entry = new Entry(term, spelling);
    var reused = free.poll();
    if (reused == null) {
      entries.add(entry);
      return entries.size() - 1;
    }
    entries.set(reused, entry);
    return reused;
  }

  /** Takes back one {@link #enter}. */
  void leave(int[] numbers) {
    for (int number : numbers) {
      var entry = entry(number);
      if (--entry.mentors == 0) {
        entries.set(number, null);
        free.add(number);
        var term = entry.term;
        term.spellings.remove(entry.spelling);
        if (term.spellings.isEmpty()) {
          terms(term.kind).remove(term.key);
        }
      }
    }
  }

  private Entry entry(int number) {
    return Objects.requireNonNull(entries.get(number));
  }

  private Map<String, Term> terms(FacetKind kind) {
    return Objects.requireNonNull(terms.get(kind));
  }

  Collection<Term> termsOf(FacetKind kind) {
    return terms(kind).values();
  }

  /** The numbers that stand for any of these values. */
  BitSet numbersOf(FacetKind kind, Collection<String> keys) {
    var numbers = new BitSet(size());
    for (var key : keys) {
      var term = terms(kind).get(key);
      if (term != null) {
        term.spellings.values().forEach(numbers::set);
      }
    }
    return numbers;
  }

  /** All numbers are below. */
  int size() {
    return entries.size();
  }
}
