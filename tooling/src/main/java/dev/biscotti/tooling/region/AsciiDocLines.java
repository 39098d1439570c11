package dev.biscotti.tooling.region;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of AsciiDoc. Lines in blocks that show or pass on their text verbatim are not live. */
final class AsciiDocLines implements LiveLines {
  /** Listing, literal, pass-through, comment, and a fence as in Markdown. */
  private static final Pattern DELIMITER =
      Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*)\\s*");

  /** A style that shows the paragraph below it verbatim. */
  private static final Pattern VERBATIM =
      Pattern.compile("\\[(source|listing|literal|pass|stem|latexmath|asciimath)\\b.*]\\s*");

  private static final String FENCE = "```";

  @Override
  public BitSet of(List<String> lines) {
    BitSet live = new BitSet();
    String delimiter = "";
    boolean verbatim = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (!delimiter.isEmpty()) {
        delimiter = line.equals(delimiter) ? "" : delimiter;
      } else if (DELIMITER.matcher(line).matches()) {
        delimiter = line.startsWith(FENCE) ? FENCE : line;
        verbatim = false;
      } else if (VERBATIM.matcher(line).matches()) {
        verbatim = true;
      } else if (line.isEmpty()) {
        verbatim = false;
      } else if (!verbatim) {
        live.set(i);
      }
    }
    return live;
  }
}
