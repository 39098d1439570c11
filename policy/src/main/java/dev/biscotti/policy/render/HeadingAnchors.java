package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PageDocument;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives headings ids for links. */
record HeadingAnchors(PageDocument page) implements AttributeProvider {
  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      page.anchor(heading).ifPresent(id -> attributes.put("id", id));
    }
  }
}
