package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The source files of a compilation, with their text for a first quick look. */
final class SourceUnits {
  private final Map<URI, CompilationUnitTree> units = new LinkedHashMap<>();

  /** The same, for a look-up that need not ask the file system: javac tells of each file often. */
  private final Set<CompilationUnitTree> known = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<CompilationUnitTree, String> texts = new HashMap<>();

  void add(CompilationUnitTree unit) {
    if (known.add(unit)) {
      CompilationUnitTree before = units.put(unit.getSourceFile().toUri(), unit);
      if (before != null) {
        known.remove(before);
      }
    }
  }

  boolean contains(CompilationUnitTree unit) {
    return known.contains(unit);
  }

  Collection<CompilationUnitTree> all() {
    return List.copyOf(units.values());
  }

  /** The files of a package. */
  List<CompilationUnitTree> ofPackage(String name) {
    return units.values().stream().filter(unit -> packageOf(unit).equals(name)).toList();
  }

  private static String packageOf(CompilationUnitTree unit) {
    ExpressionTree name = unit.getPackageName();
    return name == null ? "" : name.toString();
  }

  /** The text of a file; javac still has it in memory. */
  String text(CompilationUnitTree unit) {
    return texts.computeIfAbsent(unit, SourceUnits::read);
  }

  private static String read(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException unreadable) {
      // It was readable a moment ago; without its text it counts as one that mentions nothing.
      return "";
    }
  }

  boolean mentions(CompilationUnitTree unit, Collection<String> words) {
    String text = text(unit);
    return words.stream().anyMatch(text::contains);
  }

  /** The texts are needed for the search only. */
  void forgetTexts() {
    texts.clear();
  }
}
