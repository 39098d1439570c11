package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PolicyPage;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes a page as CommonMark with tables. */
public final class MarkdownText {
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .nodeRendererFactory(new Tables())
          .extensions(List.of(TablesExtension.create()))
          .build();

  private MarkdownText() {}

  /**
   * A page as Markdown.
   *
   * @param page the page
   * @return the text, with {@code \n} at the end of each line
   */
  public static String of(PolicyPage page) {
    String text = RENDERER.render(page.document());
    return text.endsWith("\n") ? text : text + "\n";
  }

  private static final class Tables implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new TableMarkdownRenderer(context);
    }

    /** The plus sign begins a list, which the core renderer forgets. */
    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('+');
    }
  }
}
