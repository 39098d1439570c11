package dev.biscotti.policy.region;

import java.util.BitSet;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Lines of Markdown. What is code is decided by the parser that readers of the page use, since
 * fences hide in lists and quotations.
 */
final class MarkdownLines implements LiveLines {
  private static final Parser BLOCKS =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (text, node) -> {})
          .build();

  @Override
  public BitSet of(List<String> lines) {
    BitSet live = new BitSet();
    live.set(0, lines.size());
    BLOCKS.parse(String.join("\n", lines)).accept(new Examples(lines, live));
    return live;
  }

  /** Takes the lines out that show or run their text as it stands. */
  private static final class Examples extends AbstractVisitor {
    private final List<String> lines;
    private final BitSet live;

    Examples(List<String> lines, BitSet live) {
      this.lines = lines;
      this.live = live;
    }

    @Override
    public void visit(FencedCodeBlock code) {
      remove(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      remove(code);
    }

    @Override
    public void visit(HtmlBlock html) {
      HtmlLines text = new HtmlLines();
      for (SourceSpan span : html.getSourceSpans()) {
        if (!text.isLive(lines.get(span.getLineIndex()))) {
          live.clear(span.getLineIndex());
        }
      }
    }

    private void remove(Block block) {
      block.getSourceSpans().forEach(span -> live.clear(span.getLineIndex()));
    }
  }
}
