package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.classfile.ClassMentions;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.use.CookieSearch;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides from a class's constant pool whether its code can name a cookie. */
final class ClassFilter {
  private static final String COOKIE_NAME = "Ldev/biscotti/annotations/CookieName;";
  private final CookieSearch search;
  private final Set<String> annotations;

  ClassFilter(CookieSearch search, SinkTable table) {
    this.search = search;
    this.annotations =
        table.sinks().stream()
            .filter(sink -> sink.form() == SinkForm.ANNOT)
            .map(CookieSink::type)
            .map(type -> "L" + type.replace('.', '/') + ";")
            .collect(Collectors.toSet());
  }

  boolean accepts(ClassMentions mentions) {
    return mentions.texts().contains(COOKIE_NAME)
        || mentions.texts().stream().anyMatch(annotations::contains)
        || mentions.methods().stream().anyMatch(search::concerns);
  }
}
