package dev.biscotti.tooling.region;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of HTML. A marker in an element whose text is shown verbatim or executed is an example, and
 * a marker in a longer comment is commented out.
 */
final class HtmlLines implements LiveLines {
  private static final Pattern OPENING =
      Pattern.compile("<!--|<(pre|script|style|textarea|title|xmp)\\b", Pattern.CASE_INSENSITIVE);
  private static final String COMMENT_END = "-->";

  private String waitingFor = "";

  @Override
  public BitSet of(List<String> lines) {
    BitSet live = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      live.set(i, isLive(lines.get(i)));
    }
    return live;
  }

  /** Whether the next line begins in text. Call it once for each line, in order. */
  boolean isLive(String line) {
    boolean live = waitingFor.isEmpty();
    int at = 0;
    while (at >= 0) {
      at = waitingFor.isEmpty() ? open(line, at) : close(line, at);
    }
    return live;
  }

  private int open(String line, int from) {
    Matcher opening = OPENING.matcher(line);
    if (!opening.find(from)) {
      return -1;
    }
    waitingFor = opening.group(1) == null ? COMMENT_END : "</" + opening.group(1);
    return opening.end();
  }

  private int close(String line, int from) {
    Matcher closing =
        Pattern.compile(Pattern.quote(waitingFor), Pattern.CASE_INSENSITIVE).matcher(line);
    if (!closing.find(from)) {
      return -1;
    }
    waitingFor = "";
    return closing.end();
  }
}
