package com.primeinterviews.mentor.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A word with typing mistakes in it: letters missing, added or wrong, and neighbours swapped
 * (optimal string alignment distance). It may also be the misspelt beginning of a longer word. How
 * many mistakes are forgiven grows with its length: none below three letters, one below six, then
 * two, which is Lucene's rule for automatic fuzziness.
 */
record Misspelling(String typed) {

  private static final int MOST_GUESSES = 3;

  private record Guess(String word, int mistakes) {}

  /** What was probably meant, the most likely first. */
  List<String> mend(Collection<String> known) {
    return known.stream()
        .map(word -> new Guess(word, mistakesAgainst(word)))
        .filter(guess -> guess.mistakes() <= forgiven())
        .sorted(
            Comparator.comparingInt(Guess::mistakes)
                .thenComparingInt(guess -> Math.abs(guess.word().length() - typed.length()))
                .thenComparing(Guess::word))
        .limit(MOST_GUESSES)
        .map(Guess::word)
        .toList();
  }

  private int forgiven() {
    int length = typed.length();
    return length < 3 ? 0 : length < 6 ? 1 : 2;
  }

  /** Mistakes made if this word, or a word's beginning at least as long as typed, was meant. */
  int mistakesAgainst(String word) {
    int[] beforeLast = new int[0];
    int[] last = new int[word.length() + 1];
    for (int j = 0; j <= word.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      var row = new int[word.length() + 1];
      row[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        int wrong = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + wrong, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(word, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    int least = last[word.length()];
    for (int j = typed.length(); j < word.length(); j++) {
      least = Math.min(least, last[j]);
    }
    return least;
  }

  private boolean swapped(String word, int i, int j) {
    return i > 1
        && j > 1
        && typed.charAt(i - 1) == word.charAt(j - 2)
        && typed.charAt(i - 2) == word.charAt(j - 1);
  }
}
