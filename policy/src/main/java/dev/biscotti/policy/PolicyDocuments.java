package dev.biscotti.policy;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.page.PageFile;
import dev.biscotti.policy.page.PolicyPage;
import dev.biscotti.policy.render.HtmlPage;
import dev.biscotti.policy.render.MarkdownText;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * All documents of a policy. The page of each language is built once, as a commonmark document, and
 * rendered twice, so that the Markdown and the HTML page cannot differ in a fact.
 */
public final class PolicyDocuments {
  private PolicyDocuments() {}

  /**
   * Writes the documents of a policy: {@code policy.md} and {@code policy.html} in its first
   * language, {@code policy.<language>.md} and {@code policy.<language>.html} in each other one,
   * and {@code inventory.json}.
   *
   * @param policy the policy with everything that belongs to it
   * @return the documents, always in the same order
   * @throws IllegalArgumentException if there are no words for one of the policy's languages; see
   *     {@link dev.biscotti.policy.wording.Languages#isAvailable}
   */
  public static List<GeneratedDocument> of(PolicyDeclaration policy) {
    List<GeneratedDocument> documents = new ArrayList<>();
    List<String> languages = policy.languages();
    for (String language : languages) {
      PolicyPage page = PolicyPage.of(policy, Messages.of(language));
      documents.add(
          new GeneratedDocument(PageFile.name(languages, language, "md"), MarkdownText.of(page)));
      documents.add(
          new GeneratedDocument(PageFile.name(languages, language, "html"), HtmlPage.of(page)));
    }
    documents.add(new GeneratedDocument("inventory.json", InventoryDocument.of(policy)));
    return List.copyOf(documents);
  }
}
