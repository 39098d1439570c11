package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * The page of a policy in one language, or a part of it, as one document that is rendered in each
 * format.
 */
public final class PageDocument {
  private final Messages messages;
  private final String title;
  private final PageWriter content;

  PageDocument(Messages messages, String title, PageWriter content) {
    this.messages = messages;
    this.title = title;
    this.content = content;
  }

  /**
   * Builds the page.
   *
   * @param policy the policy, beside its lock
   * @param messages the page's messages; their language is also that of the policy's texts
   * @return the page
   */
  public static PageDocument of(LockedPolicy policy, Messages messages) {
    PageWriter content = new PageWriter();
    PolicyFacts facts = new PolicyFacts(policy, messages.language());
    new PolicyPageBuilder(facts, new SentenceWriter(messages)).writeTo(content);
    String name = messages.text("title");
    String title =
        policy.declaration().site().isEmpty()
            ? name
            : messages.text("page.title", name, ShownText.line(policy.declaration().site()));
    return new PageDocument(messages, title, content);
  }

  /**
   * The page's messages.
   *
   * @return the messages
   */
  public Messages messages() {
    return messages;
  }

  /**
   * The page's title for a browser's tab.
   *
   * @return plain text
   */
  public String title() {
    return title;
  }

  /**
   * The page's content.
   *
   * @return a commonmark document with tables
   */
  public Node document() {
    return content.document();
  }

  /**
   * The id of a heading, for links.
   *
   * @param heading a heading of the document
   * @return its id; empty if it has none
   */
  public Optional<String> anchor(Heading heading) {
    return content.anchor(heading);
  }

  /**
   * The language of the page that a link leads to.
   *
   * @param link a link of the document
   * @return a BCP 47 tag; empty if the link does not lead to this page in another language
   */
  public Optional<String> language(Link link) {
    return content.language(link);
  }

  /**
   * The caption of a table.
   *
   * @param table a table of the document
   * @return plain text; empty if the table has no caption
   */
  public Optional<String> caption(TableBlock table) {
    return content.caption(table);
  }
}
