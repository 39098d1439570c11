package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PageDocument;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes a page as CommonMark with tables. */
public final class MarkdownText {
  /** The plus sign begins a list, which the core renderer does not escape. */
  private static final MarkdownRenderer RENDERER = renderer(Set.of('+'));

  /** Braces hold expressions in MDX. */
  private static final MarkdownRenderer MDX = renderer(Set.of('+', '{', '}'));

  /** Words that begin a statement of JavaScript in MDX. */
  private static final Pattern STATEMENT = Pattern.compile("(?m)^(i)(?=mport\\b)|^(e)(?=xport\\b)");

  private MarkdownText() {}

  /**
   * A page as Markdown.
   *
   * @param page the page
   * @return the text, with {@code \n} at the end of each line
   */
  public static String of(PageDocument page) {
    return text(RENDERER.render(page.document()));
  }

  /**
   * A page as Markdown that is also MDX, version 2 and later: without braces and statements that
   * MDX would execute, and with line breaks in the form that MDX needs.
   *
   * @param page the page
   * @return the text, with {@code \n} at the end of each line
   */
  public static String mdx(PageDocument page) {
    String text = MDX.render(page.document()).replace("<br>", "<br />");
    return text(STATEMENT.matcher(text).replaceAll(MarkdownText::reference));
  }

  private static String reference(MatchResult letter) {
    return "&#" + letter.group().codePointAt(0) + ";";
  }

  private static String text(String rendered) {
    return rendered.isEmpty() || rendered.endsWith("\n") ? rendered : rendered + "\n";
  }

  private static MarkdownRenderer renderer(Set<Character> specialCharacters) {
    return MarkdownRenderer.builder()
        .nodeRendererFactory(new Tables(specialCharacters))
        .extensions(List.of(TablesExtension.create()))
        .build();
  }

  private record Tables(Set<Character> specialCharacters) implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new TableMarkdownRenderer(context);
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return specialCharacters;
    }
  }
}
