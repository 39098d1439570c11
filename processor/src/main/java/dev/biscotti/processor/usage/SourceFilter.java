package dev.biscotti.processor.usage;

import dev.biscotti.processor.usage.trees.Words;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Decides from a file's text alone whether it can name a cookie, so that the trees of other files
 * are not searched. Java source must contain the name of each called method, and nearly every API
 * that creates a cookie has the word in its own or its class's name.
 */
final class SourceFilter {
  /** The common endings of "Cookie", "cookie" and "SET_COOKIE", without the letter that differs. */
  private static final Set<String> COOKIE = Set.of("ookie", "OOKIE");

  private final Set<String> words = new HashSet<>(COOKIE);
  private final Set<String> added = new LinkedHashSet<>(COOKIE);

  SourceFilter(SinkTable builtIn, SinkTable all) {
    Set<CookieSink> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(builtIn.sinks());
    for (CookieSink sink : all.sinks()) {
      String word = sink.isConstructor() ? sink.simpleType() : sink.member();
      boolean own = !known.contains(sink);
      boolean silent = sink.form() == SinkForm.HEADER || sink.kind() == SinkKind.MENTION;
      // A file that names a nested class also contains the name of its outer class, at least in an
      // import.
      String type = sink.type().substring(sink.type().lastIndexOf('.') + 1);
      boolean telling = !contains(type) && !contains(word);
      if (own || (telling && !silent && !isCommon(sink))) {
        add(word);
      }
    }
  }

  private static boolean contains(String word) {
    for (String cookie : COOKIE) {
      if (word.contains(cookie)) {
        return true;
      }
    }
    return false;
  }

  /** Annotations and client classes must be in the file's imports anyway. */
  private static boolean isCommon(CookieSink sink) {
    return sink.kind() == SinkKind.CLIENT || sink.form() == SinkForm.ANNOT;
  }

  /** Adds a word to look for, such as the name of a method that accepts a cookie's name. */
  boolean add(String word) {
    return words.add(word) && added.add(word);
  }

  /** The words added since the last call. */
  Words takeAdded() {
    Words taken = new Words(added);
    added.clear();
    return taken;
  }
}
