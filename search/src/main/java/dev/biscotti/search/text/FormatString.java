package dev.biscotti.search.text;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format of {@code String.format}.
 *
 * @param text the format, as {@link java.util.Formatter} describes it
 */
public record FormatString(String text) {
  private static final Pattern CONVERSION =
      Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(]*)(\\d+)?(\\.\\d+)?([a-zA-Z%])");

  /** A position with more digits exceeds the size of any array. */
  private static final int MAX_DIGITS = 9;

  /**
   * Formats the arguments.
   *
   * @param arguments the texts of an argument, by its index, which is not negative and may be out
   *     of range
   * @return the texts, with an unknown piece for each format specifier that does not insert its
   *     argument unchanged
   */
  public Texts texts(IntFunction<Texts> arguments) {
    Texts whole = Texts.literal("");
    Matcher conversion = CONVERSION.matcher(text);
    int from = 0;
    int next = 0;
    while (conversion.find()) {
      whole = whole.plus(Texts.literal(text.substring(from, conversion.start())));
      from = conversion.end();
      String kind = conversion.group(5);
      if (kind.equals("%")) {
        whole = whole.plus(Texts.literal("%"));
      } else if (kind.equals("n")) {
        whole = whole.plus(Texts.literal("\n"));
      } else {
        String position = conversion.group(1);
        int index = position == null ? next++ : index(position);
        boolean plain = conversion.group(3) == null && conversion.group(4) == null;
        boolean asIs = plain && (kind.equals("s") || kind.equals("d"));
        whole =
            whole.plus(
                asIs && index >= 0
                    ? arguments.apply(index)
                    : Texts.unknown("a part of it is formatted"));
      }
    }
    return whole.plus(Texts.literal(text.substring(from)));
  }

  /** The index of a position, which counts from 1; negative if it is not a position. */
  private static int index(String position) {
    return position.length() > MAX_DIGITS ? -1 : Integer.parseInt(position) - 1;
  }
}
