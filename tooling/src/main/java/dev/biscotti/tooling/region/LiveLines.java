package dev.biscotti.tooling.region;

import java.util.BitSet;
import java.util.List;

/**
 * Distinguishes the lines that readers of the page see as text from those that they see as code.
 */
interface LiveLines {
  /** The indices of the lines on which a marker counts. */
  BitSet of(List<String> lines);

  static LiveLines in(DocumentFormat format) {
    return switch (format) {
      case MARKDOWN, MDX -> new MarkdownLines();
      case HTML -> new HtmlLines();
      case ASCIIDOC -> new AsciiDocLines();
    };
  }
}
