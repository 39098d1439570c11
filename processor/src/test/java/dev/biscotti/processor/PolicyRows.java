package dev.biscotti.processor;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The rows of the tables of a generated policy, read back from its Markdown. */
final class PolicyRows {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private PolicyRows() {}

  /**
   * A row.
   *
   * @param name the first text in code font in its first cell; empty if there is none
   * @param purpose the second cell
   * @param provider the third cell
   * @param lifetime the fourth cell
   */
  record Row(String name, String purpose, String provider, String lifetime) {}

  /** All rows except headers, in the order of the page. */
  static List<Row> of(String markdown) {
    List<Row> rows = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                  visitChildren(block);
                }
              }

              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow && !isHead(node)) {
                  rows.add(row(node));
                } else {
                  visitChildren(node);
                }
              }
            });
    return rows;
  }

  private static boolean isHead(Node row) {
    return row.getFirstChild() instanceof TableCell cell && cell.isHeader();
  }

  private static Row row(Node row) {
    List<Node> cells = children(row);
    String name =
        children(cells.get(0)).stream()
            .filter(Code.class::isInstance)
            .map(code -> ((Code) code).getLiteral())
            .findFirst()
            .orElse("");
    return new Row(name, text(cells.get(1)), text(cells.get(2)), text(cells.get(3)));
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static String text(Node cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(node.getLiteral());
          }
        });
    return text.toString();
  }
}
