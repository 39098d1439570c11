package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;

/**
 * Creates the table of some cookies, with the columns that have content for at least one of them.
 */
final class CookieTable {
  private final CookieText text;

  CookieTable(PolicyFacts facts, SentenceWriter prose) {
    this.text = new CookieText(facts, prose);
  }

  /** The table of a category, without a column for the category. */
  TableBlock of(List<CookieDeclaration> cookies) {
    return table(cookies, List.of());
  }

  /** A table of cookies of several categories. */
  TableBlock withCategories(List<CookieDeclaration> cookies) {
    return table(cookies, List.of(Column.CATEGORY));
  }

  private TableBlock table(List<CookieDeclaration> cookies, List<Column> more) {
    List<Column> columns = new ArrayList<>(List.of(Column.PURPOSE, Column.PROVIDER));
    columns.add(Column.LIFETIME);
    columns.addAll(more);
    for (Column optional : List.of(Column.EXEMPTION, Column.DETAILS)) {
      if (cookies.stream().anyMatch(cookie -> !optional.cell(cookie, text).isEmpty())) {
        columns.add(optional);
      }
    }
    TableBody body = new TableBody();
    rows(cookies).forEach(row -> body.appendChild(row(row, columns)));
    TableBlock table = new TableBlock();
    table.appendChild(head(columns));
    table.appendChild(body);
    return table;
  }

  private TableHead head(List<Column> columns) {
    TableRow row = new TableRow();
    row.appendChild(cell(text.heading("name"), true));
    columns.forEach(column -> row.appendChild(cell(text.heading(column.key), true)));
    TableHead head = new TableHead();
    head.appendChild(row);
    return head;
  }

  private TableRow row(List<CookieDeclaration> cookies, List<Column> columns) {
    TableRow row = new TableRow();
    row.appendChild(cell(Inlines.lines(cookies.stream().map(text::name).toList()), false));
    columns.forEach(column -> row.appendChild(cell(shared(cookies, column), false)));
    return row;
  }

  /** A cell of a row: one text if all its cookies agree, otherwise one for each cookie by name. */
  private Inlines shared(List<CookieDeclaration> cookies, Column column) {
    CookieDeclaration first = cookies.get(0);
    Object said = column.fact(first);
    if (cookies.stream().allMatch(cookie -> column.fact(cookie).equals(said))) {
      return column.cell(first, text);
    }
    List<Inlines> lines = new ArrayList<>();
    for (CookieDeclaration cookie : cookies) {
      Inlines cell = column.cell(cookie, text);
      if (!cell.isEmpty()) {
        lines.add(text.named(cookie, cell));
      }
    }
    return Inlines.lines(lines);
  }

  /** Cookies by their row, in the order of each row's first cookie. */
  private static List<List<CookieDeclaration>> rows(List<CookieDeclaration> cookies) {
    Map<Object, List<CookieDeclaration>> rows = new LinkedHashMap<>();
    for (CookieDeclaration cookie : cookies) {
      Object key = cookie.row().isEmpty() ? new Object() : cookie.category() + " " + cookie.row();
      rows.computeIfAbsent(key, unused -> new ArrayList<>()).add(cookie);
    }
    return List.copyOf(rows.values());
  }

  private static TableCell cell(Inlines content, boolean header) {
    TableCell cell = new TableCell();
    cell.setHeader(header);
    content.appendTo(cell);
    return cell;
  }

  /** A column next to the names. */
  @SuppressWarnings("ImmutableEnumChecker") // method references are immutable
  private enum Column {
    PURPOSE("purpose", CookieDeclaration::purpose, CookieText::purpose),
    PROVIDER("provider", CookieDeclaration::provider, CookieText::provider),
    LIFETIME("lifetime", CookieDeclaration::lifetime, CookieText::lifetime),
    CATEGORY("category", CookieDeclaration::category, CookieText::category),
    EXEMPTION("exemption", CookieDeclaration::basis, CookieText::exemption),
    DETAILS("details", CookieDetails::factsOf, CookieText::details);

    private final String key;
    private final Function<CookieDeclaration, Object> fact;
    private final BiFunction<CookieText, CookieDeclaration, Inlines> cell;

    Column(
        String key,
        Function<CookieDeclaration, Object> fact,
        BiFunction<CookieText, CookieDeclaration, Inlines> cell) {
      this.key = key;
      this.fact = fact;
      this.cell = cell;
    }

    /** The facts of a cell, for comparison: equal facts produce equal cells. */
    Object fact(CookieDeclaration cookie) {
      return fact.apply(cookie);
    }

    Inlines cell(CookieDeclaration cookie, CookieText text) {
      return cell.apply(text, cookie);
    }
  }
}
