package dev.biscotti.search.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/sinks.md} shows the current table. To rewrite it: {@code mvn -pl search -am test
 * -Dgolden.update=true}.
 */
class SinksPageTest {
  private static final Path PAGE = Path.of("..", "docs", "sinks.md");

  @Test
  void thePageShowsTheTable() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("run: mvn -pl search -am test -Dgolden.update=true, and review the difference")
        .isEqualTo(page);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (SinkKind kind : SinkKind.values()) {
      page.append("| `").append(kind.symbol()).append("` | ").append(kind.description());
      page.append(" |\n");
    }
    page.append("\n| form | meaning |\n| --- | --- |\n");
    for (SinkForm form : SinkForm.values()) {
      page.append("| `").append(form).append("` | ").append(form.description()).append(" |\n");
    }
    byLibrary()
        .forEach(
            (library, sinks) -> {
              page.append("\n## ").append(library).append("\n\n");
              page.append("| API | argument | kind | form | note |\n");
              page.append("| --- | --- | --- | --- | --- |\n");
              sinks.forEach(sink -> page.append(row(sink)));
            });
    return page.toString();
  }

  private static Map<String, List<CookieSink>> byLibrary() throws IOException {
    Map<String, List<CookieSink>> byLibrary = new TreeMap<>();
    // Only the lines in the table: the page explains how their javax forms follow.
    try (InputStream table = SinkTable.class.getResourceAsStream("sinks.tsv")) {
      new SinkTableParser("sinks.tsv")
          .parse(new InputStreamReader(requireNonNull(table), StandardCharsets.UTF_8))
          .forEach(
              sink ->
                  byLibrary
                      .computeIfAbsent(sink.library(), library -> new ArrayList<>())
                      .add(sink));
    }
    return byLibrary;
  }

  private static String row(CookieSink sink) {
    String note =
        sink.name().map(name -> "`" + name + "`" + (sink.note().isEmpty() ? "" : "; ")).orElse("")
            + sink.note();
    return "| `"
        + sink.type()
        + "` `"
        + sink.member()
        + sink.descriptor()
        + "` | "
        + (sink.nameArgument().isPresent() ? sink.nameArgument().getAsInt() : "")
        + " | `"
        + sink.kind().symbol()
        + "` | `"
        + sink.form()
        + "` | "
        + note.replace("|", "\\|")
        + " |\n";
  }

  private static final String INTRODUCTION =
      """
      # APIs that set or read a cookie

      This page is generated from the table that the search for
      [undeclared cookies](undeclared-cookies.md) uses. A call is matched by class and overload, or
      by the method it overrides; a method that only has the same name does not match.

      ## Your own table

      To add the APIs of your own platform, put a file `META-INF/biscotti/sinks.tsv` into your
      resources, or into a jar on the processor path. It is UTF-8 text with one API per line and tabs
      between the columns; empty lines and lines that begin with `#` are ignored. A line for an
      overload that is listed here replaces it. A table in a library on the class path can only add.
      A line with `jakarta` types, here or in your table, also covers the same member with `javax`
      types, unless that has its own line.

      ```
      # class  member  descriptor  name_arg  kind  form  name  age_arg  library  note
      com.acme.web.Reply	keep	(Ljava/lang/String;Ljava/lang/String;)V	0	set	NAME
      com.acme.web.Reply	forget	*	0	delete	NAME
      ```

      | column | meaning |
      | --- | --- |
      | class | the binary name, `com.acme.Outer$Inner` |
      | member | the method; `<init>` for a constructor |
      | descriptor | the JVM descriptor (`javap -s` shows it); `*` for every overload |
      | name_arg | the index, from 0, of the argument that the form describes; `-` for none |
      | kind | what a call does, see below |
      | form | where the name is, see below |
      | name | the name that the form `IMPLICIT` sets; optional |
      | age_arg | the index of the argument that is the max-age; optional |
      | library, note | for readers; optional |

      | kind | meaning |
      | --- | --- |
      """;
}
