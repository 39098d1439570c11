package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PolicyPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes tables with a caption, a header cell for each column and each row, and each column's name
 * at its cells, which the style sheet shows where the rows become blocks on a narrow screen. The
 * roles keep that a table to assistive technology although its {@code display} is another one.
 */
final class TableHtmlRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final PolicyPage page;

  TableHtmlRenderer(HtmlNodeRendererContext context, PolicyPage page) {
    this.context = context;
    this.html = context.getWriter();
    this.page = page;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    Node head = table.getFirstChild();
    List<String> columns = new ArrayList<>();
    html.line();
    open("table", Map.of("role", "table"));
    html.line();
    page.caption((TableBlock) table).ifPresent(this::caption);
    open("thead", Map.of("role", "rowgroup"));
    open("tr", Map.of("role", "row"));
    for (Node cell : children(head.getFirstChild())) {
      columns.add(PlainText.of(cell));
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("role", "columnheader");
      attributes.put("scope", "col");
      cell("th", attributes, cell);
    }
    close("tr");
    close("thead");
    open("tbody", Map.of("role", "rowgroup"));
    html.line();
    for (Node row : children(head.getNext())) {
      row(row, columns);
    }
    close("tbody");
    close("table");
    html.line();
  }

  private void caption(String caption) {
    html.tag("caption");
    html.text(caption);
    html.tag("/caption");
    html.line();
  }

  private void row(Node row, List<String> columns) {
    open("tr", Map.of("role", "row"));
    html.line();
    int index = 0;
    for (Node cell : children(row)) {
      Map<String, String> attributes = new LinkedHashMap<>();
      if (index == 0) {
        attributes.put("role", "rowheader");
        attributes.put("scope", "row");
      } else {
        attributes.put("role", "cell");
        attributes.put("data-label", columns.get(index));
      }
      cell(index == 0 ? "th" : "td", attributes, cell);
      html.line();
      index++;
    }
    close("tr");
    html.line();
  }

  private void cell(String tag, Map<String, String> attributes, Node cell) {
    open(tag, attributes);
    children(cell).forEach(context::render);
    close(tag);
  }

  private void open(String tag, Map<String, String> attributes) {
    html.tag(tag, attributes);
  }

  private void close(String tag) {
    html.tag("/" + tag);
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
