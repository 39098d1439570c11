package dev.biscotti.policy;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the pages with independent parsers for Markdown and HTML. */
final class RenderedPages {
  private final String markdown;
  private final Document html;
  private final Node parsed;

  private RenderedPages(String markdown, String html) {
    this.markdown = markdown;
    this.html = Jsoup.parse(html);
    this.parsed =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
  }

  static RenderedPages of(PolicyDeclaration policy) {
    return of(LockedPolicy.unlocked(policy));
  }

  static RenderedPages of(LockedPolicy policy) {
    List<GeneratedDocument> documents = PolicyDocuments.of(policy);
    return new RenderedPages(documents.get(0).content(), documents.get(1).content());
  }

  /** The pages in one of several languages, other than the first. */
  static RenderedPages of(PolicyDeclaration policy, String language) {
    LockedPolicy unlocked = LockedPolicy.unlocked(policy);
    List<String> found =
        Stream.of("md", "html")
            .map(form -> "policy." + language + "." + form)
            .flatMap(
                name ->
                    PolicyDocuments.of(unlocked).stream()
                        .filter(document -> document.fileName().equals(name)))
            .map(GeneratedDocument::content)
            .toList();
    return new RenderedPages(found.get(0), found.get(1));
  }

  String markdown() {
    return markdown;
  }

  Document html() {
    return html;
  }

  Node parsedMarkdown() {
    return parsed;
  }

  /** The cells of all tables of the HTML page, row by row. */
  List<List<String>> htmlRows() {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : html.select("tr")) {
      rows.add(row.select("th, td").eachText().isEmpty() ? List.of() : cells(row));
    }
    return rows;
  }

  private static List<String> cells(Element row) {
    return row.select("th, td").stream().map(RenderedPages::normalised).toList();
  }

  private static String normalised(Element element) {
    return normalised(element.text());
  }

  /** The cells of all tables of the Markdown page, row by row. */
  List<List<String>> markdownRows() {
    List<List<String>> rows = new ArrayList<>();
    parsed.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof org.commonmark.ext.gfm.tables.TableRow) {
              List<String> cells = new ArrayList<>();
              for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(normalised(plain((TableCell) cell)));
              }
              rows.add(cells);
            } else {
              visitChildren(node);
            }
          }
        });
    return rows;
  }

  /** The row of a name. */
  List<String> row(String name) {
    return htmlRows().stream()
        .filter(row -> row.get(0).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + name));
  }

  /** Headings, paragraphs and list items of the HTML page, without tables. */
  List<String> htmlTexts() {
    return html.select("h1, h2, h3, h4, h5, h6, header p, main p, main li").stream()
        .map(RenderedPages::normalised)
        .toList();
  }

  /** Headings, paragraphs and list items of the Markdown page, without tables. */
  List<String> markdownTexts() {
    List<String> texts = new ArrayList<>();
    parsed.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            texts.add(normalised(plain(heading)));
          }

          @Override
          public void visit(Paragraph paragraph) {
            texts.add(normalised(plain(paragraph)));
          }

          @Override
          public void visit(BulletList list) {
            visitChildren(list);
          }
        });
    return texts;
  }

  /** All destinations of links in the Markdown page. */
  List<String> markdownLinks() {
    List<String> links = new ArrayList<>();
    parsed.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
          }
        });
    return links;
  }

  /** All HTML in the Markdown page. */
  List<String> markdownHtml() {
    List<String> all = new ArrayList<>();
    parsed.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline inline) {
            all.add(inline.getLiteral());
          }

          @Override
          public void visit(HtmlBlock block) {
            all.add(block.getLiteral());
          }
        });
    return all;
  }

  int markdownTables() {
    int tables = 0;
    for (Node node = parsed.getFirstChild(); node != null; node = node.getNext()) {
      tables += node instanceof TableBlock ? 1 : 0;
    }
    return tables;
  }

  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text child) {
            text.append(child.getLiteral());
          }

          @Override
          public void visit(Code child) {
            text.append(child.getLiteral());
          }

          @Override
          public void visit(HtmlInline child) {
            text.append(child.getLiteral().equals("<br>") ? " " : child.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak child) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  private static String normalised(String text) {
    return text.replaceAll("[\\s\u00a0\u2028]+", " ").strip();
  }
}
