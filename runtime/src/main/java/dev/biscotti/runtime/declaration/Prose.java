package dev.biscotti.runtime.declaration;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Normalises texts for people, so that differences that readers do not see are ignored. */
public final class Prose {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Prose() {}

  /**
   * A text in the form in which it is compared and digested.
   *
   * @param text any text
   * @return the text in Unicode's form NFC, with each run of whitespace as one space, and without
   *     whitespace at its ends
   */
  public static String normalised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }
}
