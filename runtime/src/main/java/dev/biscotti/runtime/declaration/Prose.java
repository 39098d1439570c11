package dev.biscotti.runtime.declaration;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts for people: what makes no difference to a reader makes none to us. */
public final class Prose {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Prose() {}

  /**
   * A text as it is compared and digested.
   *
   * @param text any text
   * @return the text in Unicode's form NFC, with each run of white space as one space, and none at
   *     its ends
   */
  public static String normalised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }
}
