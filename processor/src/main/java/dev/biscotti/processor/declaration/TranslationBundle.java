package dev.biscotti.processor.declaration;

import dev.biscotti.policy.TextDigest;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The texts of a policy, or of a catalog in it, in one further language: the texts to translate,
 * and those in its bundle.
 *
 * @param language the language, a BCP 47 tag
 * @param file the bundle's path for messages
 * @param found whether the file exists
 * @param source the declared texts by key, which the bundle must translate
 * @param entries the texts in the bundle, by key
 * @param mistakes the mistakes in the file
 */
public record TranslationBundle(
    String language,
    String file,
    boolean found,
    SortedMap<String, String> source,
    SortedMap<String, Entry> entries,
    List<Mistake> mistakes) {
  /** The suffix of the key for the digest of the source text. */
  public static final String DIGEST = ".of";

  /**
   * An entry.
   *
   * @param text its text
   * @param line its line in the file, from 1
   */
  public record Entry(String text, int line) {}

  /**
   * A line that cannot be read.
   *
   * @param file the file
   * @param isLibrary whether it comes from a library and is therefore ignored as a whole
   * @param line the line in the file, from 1
   * @param what what is wrong with it
   */
  public record Mistake(String file, boolean isLibrary, int line, String what) {}

  /** The same bundle as a translation of different texts. */
  TranslationBundle of(SortedMap<String, String> newSource) {
    return new TranslationBundle(language, file, found, newSource, entries, mistakes);
  }

  /**
   * A translation.
   *
   * @param key the text's key
   * @return the text; empty if the bundle has none
   */
  public Optional<String> text(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::text).filter(text -> !text.isBlank());
  }

  /**
   * Whether a translation matches the current source text.
   *
   * @param key the text's key
   * @return false if its digest differs or is missing
   */
  public boolean isCurrent(String key) {
    Entry digest = entries.get(key + DIGEST);
    return digest != null
        && digest.text().strip().equals(TextDigest.of(source.getOrDefault(key, "")));
  }
}
