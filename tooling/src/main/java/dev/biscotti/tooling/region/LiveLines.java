package dev.biscotti.tooling.region;

import java.util.BitSet;
import java.util.List;

/** Tells the lines that a reader of the page sees as text from those in which it sees code. */
interface LiveLines {
  /** The indices of the lines on which a marker is a marker. */
  BitSet of(List<String> lines);

  static LiveLines in(DocumentFormat format) {
    return switch (format) {
      case MARKDOWN, MDX -> new MarkdownLines();
      case HTML -> new HtmlLines();
      case ASCIIDOC -> new AsciiDocLines();
    };
  }
}
