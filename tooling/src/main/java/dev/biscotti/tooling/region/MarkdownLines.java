package dev.biscotti.tooling.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Lines of Markdown. A Markdown parser decides what is code, because fences can be nested in lists
 * and quotations.
 */
final class MarkdownLines implements LiveLines {
  private static final Pattern END = Pattern.compile("\r\n|\r|\n");

  private static final Parser BLOCKS =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (text, node) -> {})
          .build();

  @Override
  public BitSet of(List<String> lines) {
    BitSet live = new BitSet();
    live.set(0, lines.size());
    String text = String.join("\n", lines);
    BLOCKS.parse(text).accept(new Examples(text, live));
    return live;
  }

  /** Removes the lines whose text is shown verbatim or executed. */
  private static final class Examples extends AbstractVisitor {
    private final String[] parsed;
    private final List<Integer> own = new ArrayList<>();
    private final BitSet live;

    /** The parser also ends a line at a lone carriage return; {@link SourceText} does not. */
    Examples(String text, BitSet live) {
      this.live = live;
      parsed = END.split(text, -1);
      int line = 0;
      own.add(line);
      Matcher end = END.matcher(text);
      while (end.find()) {
        line += end.group().endsWith("\n") ? 1 : 0;
        own.add(line);
      }
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
        if (!text.isLive(parsed[span.getLineIndex()])) {
          remove(span);
        }
      }
    }

    private void remove(Block block) {
      block.getSourceSpans().forEach(this::remove);
    }

    private void remove(SourceSpan span) {
      live.clear(own.get(span.getLineIndex()));
    }
  }
}
