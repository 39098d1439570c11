package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** A policy, or a catalog in it, whose texts stand in bundles of its own. */
final class TranslatedOwner {
  private final String id;
  private final TypeElement type;
  private final boolean isLibrary;
  private final List<String> languages;
  private final SortedMap<String, String> source = new TreeMap<>();
  private final Map<String, TranslationBundle> bundles = new LinkedHashMap<>();

  /**
   * An owner.
   *
   * @param id its id, with which the names of its bundles begin
   * @param type its class
   * @param isLibrary whether another module may have brought bundles for it
   * @param languages the languages that its texts are needed in, beside the one they are written in
   */
  TranslatedOwner(String id, TypeElement type, boolean isLibrary, List<String> languages) {
    this.id = id;
    this.type = type;
    this.isLibrary = isLibrary;
    this.languages = languages;
  }

  TypeElement type() {
    return type;
  }

  /** Whether its texts are needed in any further language. */
  boolean isTranslated() {
    return !languages.isEmpty();
  }

  /** Adds the texts of one declaration, by member. */
  void add(String prefix, Map<String, String> texts) {
    texts.forEach((member, text) -> source.put(prefix + member, text));
  }

  /** Reads the bundles, after all texts were added. */
  void read(TranslationFiles files) {
    languages.forEach(language -> bundles.put(language, bundle(language, files)));
  }

  private TranslationBundle bundle(String language, TranslationFiles files) {
    String path = files.path(id, language);
    SortedMap<String, TranslationBundle.Entry> entries = new TreeMap<>();
    List<TranslationBundle.Mistake> mistakes = new ArrayList<>();
    Optional<TranslationFiles.Found> library =
        isLibrary ? files.ofLibrary(id, language, type) : Optional.<TranslationFiles.Found>empty();
    Optional<TranslationFiles.Found> own = files.ofModule(id, language);
    // The module's own words go over those of the library.
    library.ifPresent(found -> read(found, true, entries, mistakes));
    own.ifPresent(found -> read(found, false, entries, mistakes));
    return new TranslationBundle(
        language, path, own.isPresent() || library.isPresent(), source, entries, mistakes);
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

  /** The translations of one declaration, as far as there are any. */
  Translations translations(String prefix, Map<String, String> texts) {
    Translations translations = Translations.NONE;
    for (TranslationBundle bundle : bundles.values()) {
      List<String> membersAndTexts = new ArrayList<>();
      for (String member : texts.keySet()) {
        bundle
            .text(prefix + member)
            .ifPresent(text -> membersAndTexts.addAll(List.of(member, text)));
      }
      if (!membersAndTexts.isEmpty()) {
        translations = translations.and(bundle.language(), membersAndTexts.toArray(new String[0]));
      }
    }
    return translations;
  }

  List<TranslationBundle> bundles() {
    return List.copyOf(bundles.values());
  }
}
