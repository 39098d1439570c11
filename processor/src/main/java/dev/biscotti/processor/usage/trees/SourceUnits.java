package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The source files of a compilation, with their text for a quick first check. */
public final class SourceUnits {
  private final Map<URI, CompilationUnitTree> units = new LinkedHashMap<>();

  /**
   * The same files, for a look-up without the file system, because javac reports each file many
   * times.
   */
  private final Set<CompilationUnitTree> known = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<CompilationUnitTree, Optional<String>> texts = new HashMap<>();

  /** Creates an empty collection. */
  public SourceUnits() {}

  /**
   * Adds a file, which javac may have parsed again.
   *
   * @param unit its tree
   */
  public void add(CompilationUnitTree unit) {
    if (known.add(unit)) {
      CompilationUnitTree before = units.put(unit.getSourceFile().toUri(), unit);
      if (before != null) {
        known.remove(before);
      }
    }
  }

  /**
   * Whether a file was added.
   *
   * @param unit its tree
   * @return true if it was added and not parsed again since
   */
  public boolean contains(CompilationUnitTree unit) {
    return known.contains(unit);
  }

  /**
   * All files.
   *
   * @return their trees
   */
  public Collection<CompilationUnitTree> all() {
    return List.copyOf(units.values());
  }

  int size() {
    return units.size();
  }

  /** The files of a package. */
  List<CompilationUnitTree> ofPackage(String name) {
    List<CompilationUnitTree> found = new ArrayList<>();
    for (CompilationUnitTree unit : units.values()) {
      if (packageOf(unit).equals(name)) {
        found.add(unit);
      }
    }
    return found;
  }

  private static String packageOf(CompilationUnitTree unit) {
    ExpressionTree name = unit.getPackageName();
    return name == null ? "" : name.toString();
  }

  /** The text of a file, which javac still has in memory; empty if it cannot be read again. */
  private Optional<String> text(CompilationUnitTree unit) {
    return texts.computeIfAbsent(unit, SourceUnits::read);
  }

  private static Optional<String> read(CompilationUnitTree unit) {
    try {
      return Optional.of(unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether a file's text contains a word.
   *
   * @param unit the file
   * @param word a word, or a part of one
   * @return true if it does, or if the text cannot be read again
   */
  public boolean mentions(CompilationUnitTree unit, String word) {
    Optional<String> text = text(unit);
    return text.isEmpty() || text.get().contains(word);
  }

  /**
   * Whether a file's text contains one of several words.
   *
   * @param unit the file
   * @param words the words
   * @return true if it does, or if the text cannot be read again
   */
  public boolean mentions(CompilationUnitTree unit, Words words) {
    Optional<String> text = text(unit);
    return text.isEmpty() || words.isIn(text.get());
  }

  /** Discards the texts, which only the search needs. */
  public void forgetTexts() {
    texts.clear();
  }
}
