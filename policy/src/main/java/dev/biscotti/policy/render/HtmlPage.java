package dev.biscotti.policy.render;

import dev.biscotti.policy.file.PackagedResource;
import dev.biscotti.policy.page.PageDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a page as one self-contained HTML file: no scripts, fonts, images or requests. */
public final class HtmlPage {
  private static final String STYLE = resource("page.css");

  private final PageDocument page;
  private final HtmlRenderer renderer;
  private final StringBuilder html = new StringBuilder();

  private HtmlPage(PageDocument page) {
    this.page = page;
    this.renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new TableHtmlRenderer(context, page))
            .attributeProviderFactory(context -> new HeadingAnchors(page))
            .attributeProviderFactory(context -> new LanguageLinks(page))
            .extensions(List.of(TablesExtension.create()))
            .build();
  }

  /**
   * A page as HTML.
   *
   * @param page the page
   * @return the text, with {@code \n} at the end of each line
   */
  public static String of(PageDocument page) {
    return new HtmlPage(page).write();
  }

  /**
   * A part of a page as HTML for another page. It has no ids, because the other page might use the
   * same ones.
   *
   * @param part the part
   * @return elements of the body, with {@code \n} at the end of each line; empty if the part is
   */
  public static String fragment(PageDocument part) {
    String html =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new TableHtmlRenderer(context, part))
            .extensions(List.of(TablesExtension.create()))
            .build()
            .render(part.document());
    return html.isEmpty() || html.endsWith("\n") ? html : html + "\n";
  }

  private String write() {
    html.append("<!DOCTYPE html>\n<html lang=\"");
    html.append(Html.escape(page.messages().language()));
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.append(Html.escape(page.title()));
    html.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    List<Node> blocks = blocks();
    int firstSection = firstSection(blocks);
    html.append("<header>\n");
    blocks.subList(0, firstSection).forEach(this::append);
    html.append("</header>\n");
    appendContents(blocks);
    html.append("<main>\n");
    appendSections(blocks.subList(firstSection, blocks.size()));
    html.append("</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private List<Node> blocks() {
    List<Node> blocks = new ArrayList<>();
    for (Node node = page.document().getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    return blocks;
  }

  private static int firstSection(List<Node> blocks) {
    int index = 0;
    while (index < blocks.size() && !isSectionHeading(blocks.get(index))) {
      index++;
    }
    return index;
  }

  private static boolean isSectionHeading(Node block) {
    return block instanceof Heading heading && heading.getLevel() == 2;
  }

  private void appendContents(List<Node> blocks) {
    String label = Html.escape(page.messages().text("contents"));
    html.append("<nav aria-label=\"").append(label).append("\">\n<ul>\n");
    for (Node block : blocks) {
      if (isSectionHeading(block)) {
        html.append("<li><a href=\"#").append(anchor(block)).append("\">");
        html.append(Html.escape(PlainText.of(block))).append("</a></li>\n");
      }
    }
    html.append("</ul>\n</nav>\n");
  }

  private void appendSections(List<Node> blocks) {
    boolean open = false;
    for (Node block : blocks) {
      if (isSectionHeading(block)) {
        html.append(open ? "</section>\n" : "");
        html.append("<section aria-labelledby=\"").append(anchor(block)).append("\">\n");
        open = true;
      }
      append(block);
    }
    html.append(open ? "</section>\n" : "");
  }

  private void append(Node block) {
    html.append(renderer.render(block));
    if (html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
  }

  private String anchor(Node heading) {
    return Html.escape(page.anchor((Heading) heading).orElse(""));
  }

  private static String resource(String name) {
    try (InputStream stream = PackagedResource.open(HtmlPage.class, name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
