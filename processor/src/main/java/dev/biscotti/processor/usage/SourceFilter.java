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
 * Tells from a file's text alone whether it can name a cookie, so that the trees of all other files
 * need no look. Java source has to write out the name of what it calls, and nearly every API that
 * makes a cookie has the word in its own name or in that of its class.
 */
final class SourceFilter {
  /** The end of "Cookie", "cookie" and of "SET_COOKIE", without the letter that differs. */
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
      // Who writes a nested class's name writes that of its outer one too, if only in an import.
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

  /** Annotations and clients' classes need their own word in the file's imports anyway. */
  private static boolean isCommon(CookieSink sink) {
    return sink.kind() == SinkKind.CLIENT || sink.form() == SinkForm.ANNOT;
  }

  /** Another word to look for, such as the name of a method that takes a cookie's name. */
  boolean add(String word) {
    return words.add(word) && added.add(word);
  }

  /** The words that were added since this was last asked for. */
  Words takeAdded() {
    Words taken = new Words(added);
    added.clear();
    return taken;
  }
}
