package dev.biscotti.policy;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.page.PageDocument;
import dev.biscotti.policy.page.PageFile;
import dev.biscotti.policy.render.HtmlPage;
import dev.biscotti.policy.render.MarkdownText;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All documents of a policy. The page of each language is built once, as a commonmark document, and
 * rendered twice, so that the Markdown and the HTML page cannot differ in a fact.
 */
public final class PolicyDocuments {
  private static final String INVENTORY = "inventory.json";

  private PolicyDocuments() {}

  /**
   * Writes the documents of a policy: {@code policy.md} and {@code policy.html} in its first
   * language, {@code policy.<language>.md} and {@code policy.<language>.html} in each other one,
   * and {@code inventory.json}.
   *
   * @param policy the policy, beside its lock
   * @return the documents, always in the same order
   * @throws IllegalArgumentException if one of the policy's languages is not available; see {@link
   *     dev.biscotti.policy.wording.Languages#isAvailable}
   */
  public static List<GeneratedDocument> of(LockedPolicy policy) {
    return of(policy, name -> true);
  }

  /**
   * Writes only the wanted documents of a policy; other pages are not built.
   *
   * @param policy the policy, beside its lock
   * @param wanted decides by file name whether a document is wanted
   * @return the wanted ones of {@link #of(LockedPolicy)}, in its order
   * @throws IllegalArgumentException if the language of a wanted page is not available
   */
  public static List<GeneratedDocument> of(LockedPolicy policy, Predicate<String> wanted) {
    List<GeneratedDocument> documents = new ArrayList<>();
    List<String> languages = policy.declaration().languages();
    for (String language : languages) {
      String markdown = PageFile.name(languages, language, "md");
      String html = PageFile.name(languages, language, "html");
      boolean hasMarkdown = wanted.test(markdown);
      boolean hasHtml = wanted.test(html);
      if (hasMarkdown || hasHtml) {
        PageDocument page = PageDocument.of(policy, Messages.of(language));
        if (hasMarkdown) {
          documents.add(new GeneratedDocument(markdown, MarkdownText.of(page)));
        }
        if (hasHtml) {
          documents.add(new GeneratedDocument(html, HtmlPage.of(page)));
        }
      }
    }
    if (wanted.test(INVENTORY)) {
      documents.add(new GeneratedDocument(INVENTORY, InventoryDocument.of(policy.declaration())));
    }
    return List.copyOf(documents);
  }
}
