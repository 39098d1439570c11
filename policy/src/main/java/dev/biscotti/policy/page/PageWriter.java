package dev.biscotti.policy.page;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Collects the blocks of a page, and the data that Markdown has no syntax for. */
final class PageWriter {
  private final Document document = new Document();
  private final IdentityHashMap<Heading, String> anchors = new IdentityHashMap<>();
  private final IdentityHashMap<TableBlock, String> captions = new IdentityHashMap<>();
  private final IdentityHashMap<Link, String> languages = new IdentityHashMap<>();

  /** The id of the form's place is reserved, because the form is inserted by its id. */
  private final Set<String> usedAnchors = new HashSet<>(Set.of(ChoicesPart.CONTROL));

  PageWriter heading(int level, Inlines text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    text.appendTo(heading);
    document.appendChild(heading);
    return this;
  }

  /** A heading with an anchor; the anchor gets a number if it is taken. */
  PageWriter heading(int level, Inlines text, String anchor) {
    heading(level, text);
    String unique = anchor;
    for (int i = 2; !usedAnchors.add(unique); i++) {
      unique = anchor + "-" + i;
    }
    anchors.put((Heading) document.getLastChild(), unique);
    return this;
  }

  PageWriter add(Node block) {
    document.appendChild(block);
    return this;
  }

  PageWriter addAll(List<? extends Node> blocks) {
    blocks.forEach(document::appendChild);
    return this;
  }

  PageWriter table(TableBlock table, String caption) {
    captions.put(table, ShownText.line(caption));
    return add(table);
  }

  /** A link to this page in another language. */
  Inlines languageLink(String destination, String name, String language) {
    Link link = new Link(destination, null);
    link.appendChild(new Text(name));
    languages.put(link, language);
    return Inlines.none().add(link);
  }

  Optional<String> language(Link link) {
    return Optional.ofNullable(languages.get(link));
  }

  /** The empty element that a server or script fills with the form. */
  PageWriter placeForChoices() {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral("<div id=\"" + ChoicesPart.CONTROL + "\"></div>");
    return add(block);
  }

  Node document() {
    return document;
  }

  Optional<String> anchor(Heading heading) {
    return Optional.ofNullable(anchors.get(heading));
  }

  Optional<String> caption(TableBlock table) {
    return Optional.ofNullable(captions.get(table));
  }
}
