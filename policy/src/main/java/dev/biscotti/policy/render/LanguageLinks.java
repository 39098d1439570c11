package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PageDocument;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Adds the language to links to other versions of the page, and makes them point to the HTML form.
 */
record LanguageLinks(PageDocument page) implements AttributeProvider {
  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Link link) {
      page.language(link)
          .ifPresent(
              language -> {
                String file = link.getDestination();
                attributes.put("href", file.substring(0, file.length() - "md".length()) + "html");
                attributes.put("hreflang", language);
                attributes.put("lang", language);
              });
    }
  }
}
