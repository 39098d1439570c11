package dev.biscotti.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** Reads the bundles of a policy, or of a catalog in it. */
final class BundleReader {
  private final TranslationFiles files;
  private final String id;
  private final Optional<TypeElement> library;

  /**
   * Creates a reader.
   *
   * @param files finds the files
   * @param id the id of the policy or catalog, which is the prefix of its bundles' names
   * @param library the catalog's class, whose library may contain bundles
   */
  BundleReader(TranslationFiles files, String id, Optional<TypeElement> library) {
    this.files = files;
    this.id = id;
    this.library = library;
  }

  /** The bundle of a language, before the texts to translate are known. */
  TranslationBundle read(String language) {
    SortedMap<String, TranslationBundle.Entry> entries = new TreeMap<>();
    List<TranslationBundle.Mistake> mistakes = new ArrayList<>();
    Optional<TranslationFiles.Found> foreign =
        library.flatMap(type -> files.ofLibrary(id, language, type));
    Optional<TranslationFiles.Found> own = files.ofModule(id, language);
    // The module's own texts take precedence over those of the library.
    foreign.ifPresent(found -> read(found, true, entries, mistakes));
    own.ifPresent(found -> read(found, false, entries, mistakes));
    return new TranslationBundle(
        language,
        files.path(id, language),
        own.isPresent() || foreign.isPresent(),
        new TreeMap<>(),
        entries,
        mistakes);
  }

  private static void read(
      TranslationFiles.Found found,
      boolean ofLibrary,
      SortedMap<String, TranslationBundle.Entry> entries,
      List<TranslationBundle.Mistake> mistakes) {
    List<PropertiesText.Mistake> its = new ArrayList<>();
    Optional<String> text = TranslationFiles.decoded(found.octets());
    if (!found.problem().isEmpty()) {
      its.add(new PropertiesText.Mistake(1, found.problem()));
    } else if (text.isEmpty()) {
      its.add(
          new PropertiesText.Mistake(
              TranslationFiles.firstUndecodedLine(found.octets()), "it is not written in UTF-8"));
    } else {
      PropertiesText properties = PropertiesText.parse(text.get());
      its.addAll(properties.mistakes());
      if (its.isEmpty() || !ofLibrary) {
        entries.putAll(properties.entries());
      }
    }
    its.forEach(
        one ->
            mistakes.add(
                new TranslationBundle.Mistake(found.path(), ofLibrary, one.line(), one.what())));
  }
}
