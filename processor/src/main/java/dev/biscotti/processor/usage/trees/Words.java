package dev.biscotti.processor.usage.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Words that are searched for together, in one pass over a text. */
public final class Words {
  private static final int SLOTS = 1024;
  private static final String[] NONE = {};

  /** The words by the hash of their first two characters. */
  private final String[][] byBeginning = new String[SLOTS][];

  /** The words without a second character. */
  private final List<String> shortest = new ArrayList<>();

  /**
   * Creates the words.
   *
   * @param words words, or parts of words
   */
  public Words(Collection<String> words) {
    Arrays.fill(byBeginning, NONE);
    for (String word : words) {
      if (word.length() < 2) {
        shortest.add(word);
      } else {
        add(word);
      }
    }
  }

  private void add(String word) {
    int slot = slot(word.charAt(0), word.charAt(1));
    String[] before = byBeginning[slot];
    byBeginning[slot] = Arrays.copyOf(before, before.length + 1);
    byBeginning[slot][before.length] = word;
  }

  private static int slot(char first, char second) {
    return (first * 31 + second) % SLOTS;
  }

  /**
   * Whether a text contains a word.
   *
   * @param text the text
   * @return true if it contains a word, even inside another word
   */
  public boolean isIn(String text) {
    char[] characters = text.toCharArray();
    for (int i = 1; i < characters.length; i++) {
      String[] possible = byBeginning[slot(characters[i - 1], characters[i])];
      if (possible.length > 0 && beginsWithOne(text, i - 1, possible)) {
        return true;
      }
    }
    for (String word : shortest) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsWithOne(String text, int at, String[] words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
