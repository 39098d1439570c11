package dev.biscotti.sample.aktara;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures about a text.
 *
 * @param words how many words it has
 * @param seconds how long it takes to read aloud
 * @param frequent its most frequent longer words
 */
record Reading(int words, int seconds, List<String> frequent) {
  private static final int MAX_LENGTH = 20_000;
  private static final int WORDS_PER_MINUTE = 150;
  private static final int LONG_WORD = 5;
  private static final int SHOWN = 5;

  static Reading of(String text) {
    List<String> words = words(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    Map<String, Integer> counts = new TreeMap<>();
    words.stream()
        .filter(word -> word.length() >= LONG_WORD)
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    List<String> frequent =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN)
            .map(Map.Entry::getKey)
            .toList();
    return new Reading(words.size(), words.size() * 60 / WORDS_PER_MINUTE, frequent);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    boundaries.setText(text);
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      String word = text.substring(start, end);
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
      start = end;
    }
    return words;
  }

  /** The time in words. */
  public String time() {
    return seconds < 60 ? seconds + " seconds" : (seconds + 30) / 60 + " min";
  }
}
