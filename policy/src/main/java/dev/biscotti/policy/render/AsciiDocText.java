package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PageDocument;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes a part of a page as AsciiDoc sections, paragraphs, lists and tables. */
public final class AsciiDocText {
  private final PageDocument part;
  private final StringBuilder text = new StringBuilder();

  private AsciiDocText(PageDocument part) {
    this.part = part;
  }

  /**
   * A part of a page as AsciiDoc.
   *
   * @param part the part, which consists of headings, paragraphs, bullet lists and tables
   * @return the text, with {@code \n} at the end of each line
   */
  public static String of(PageDocument part) {
    AsciiDocText text = new AsciiDocText(part);
    children(part.document()).forEach(text::block);
    return text.text.toString();
  }

  private void block(Node block) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    if (block instanceof Heading heading) {
      text.append("=".repeat(heading.getLevel())).append(' ');
      text.append(AsciiDocInlines.of(heading)).append('\n');
    } else if (block instanceof Paragraph) {
      text.append(AsciiDocInlines.beginning(block)).append('\n');
    } else if (block instanceof BulletList list) {
      for (Node item : children(list)) {
        text.append("* ").append(AsciiDocInlines.of(item.getFirstChild())).append('\n');
      }
    } else if (block instanceof TableBlock table) {
      table(table);
    } else {
      throw new IllegalStateException("no AsciiDoc for a " + block.getClass().getSimpleName());
    }
  }

  private void table(TableBlock table) {
    Node head = table.getFirstChild();
    List<Node> columns = children(head.getFirstChild());
    part.caption(table)
        .ifPresent(caption -> text.append('.').append(AsciiDocInlines.title(caption)).append('\n'));
    text.append("[%header,cols=\"1h").append(",1".repeat(columns.size() - 1)).append("\"]\n");
    text.append("|===\n");
    row(columns);
    for (Node row : children(head.getNext())) {
      text.append('\n');
      row(children(row));
    }
    text.append("|===\n");
  }

  private void row(List<Node> cells) {
    for (Node cell : cells) {
      text.append('|').append(AsciiDocInlines.of(cell)).append('\n');
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
