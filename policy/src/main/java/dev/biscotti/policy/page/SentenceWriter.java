package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.Messages;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Writes the sentences of one language. A message is inline Markdown. Its arguments are not: texts
 * are literal and {@link Inlines} are kept as they are, so that a declared text cannot change the
 * sentence around it.
 */
final class SentenceWriter {
  /** The first of the private-use characters that represent arguments while a message is parsed. */
  private static final char FIRST_PLACEHOLDER = '\uE000';

  private final Messages messages;

  SentenceWriter(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  /**
   * One message.
   *
   * @param key its key
   * @param arguments the values of its placeholders: numbers, literal texts, {@link Inlines}
   */
  Inlines sentence(String key, Object... arguments) {
    Object[] placeholders = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      placeholders[i] =
          arguments[i] instanceof Number
              ? arguments[i]
              : String.valueOf((char) (FIRST_PLACEHOLDER + i));
    }
    Node paragraph = InlineParser.parse(messages.text(key, placeholders));
    fill(paragraph, arguments);
    Inlines inlines = Inlines.none();
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      inlines.add(child);
    }
    return inlines;
  }

  Paragraph paragraph(String key, Object... arguments) {
    return sentence(key, arguments).toParagraph();
  }

  /** A list in a sentence, such as "a, b and c". */
  <T> Inlines list(List<T> items, Function<? super T, Inlines> toInlines) {
    Inlines all = Inlines.none();
    for (int i = 0; i < items.size(); i++) {
      Inlines item = toInlines.apply(items.get(i));
      String separator = messages.separatorBefore(i, items.size(), item.firstText());
      if (!separator.isEmpty()) {
        all.add(new Text(separator));
      }
      all.add(item);
    }
    return all;
  }

  /** A bullet list with one paragraph per item. */
  static BulletList bullets(List<Inlines> items) {
    BulletList list = new BulletList();
    list.setTight(true);
    for (Inlines item : items) {
      ListItem listItem = new ListItem();
      listItem.appendChild(item.toParagraph());
      list.appendChild(listItem);
    }
    return list;
  }

  private static void fill(Node parent, Object[] arguments) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      if (child instanceof Text text) {
        fill(text, arguments);
      } else {
        fill(child, arguments);
      }
      child = next;
    }
  }

  private static void fill(Text text, Object[] arguments) {
    String literal = text.getLiteral();
    int start = 0;
    for (int i = 0; i < literal.length(); i++) {
      int index = literal.charAt(i) - FIRST_PLACEHOLDER;
      if (index >= 0 && index < arguments.length) {
        insertText(text, literal.substring(start, i));
        insert(text, arguments[index]);
        start = i + 1;
      }
    }
    if (start > 0) {
      insertText(text, literal.substring(start));
      text.unlink();
    }
  }

  private static void insert(Text before, Object argument) {
    if (argument instanceof Inlines inlines) {
      inlines.insertBefore(before);
    } else {
      insertText(before, ShownText.line(argument.toString()));
    }
  }

  private static void insertText(Text before, String literal) {
    if (!literal.isEmpty()) {
      before.insertBefore(new Text(literal));
    }
  }
}
