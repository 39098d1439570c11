package dev.biscotti.runtime.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of one declaration in further languages, by the name of the member that they translate.
 * They are not material: visitors are not asked again because of a change.
 *
 * @param texts the texts by BCP 47 tag, then by member
 */
public record Translations(SortedMap<String, Map<String, String>> texts) {
  /** No translations: a declaration in one language. */
  public static final Translations NONE = new Translations(new TreeMap<>());

  public Translations {
    SortedMap<String, Map<String, String>> copy = new TreeMap<>();
    texts.forEach(
        (language, members) ->
            copy.put(language, Collections.unmodifiableMap(new LinkedHashMap<>(members))));
    texts = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * Adds the texts of one more language.
   *
   * @param language a BCP 47 tag
   * @param membersAndTexts a member's name, its text, the next member's name, and so on
   * @return all texts
   * @throws IllegalArgumentException if the last member has no text
   */
  public Translations and(String language, String... membersAndTexts) {
    if (membersAndTexts.length % 2 != 0) {
      throw new IllegalArgumentException(
          "each member needs a text, but the last one has none: "
              + membersAndTexts[membersAndTexts.length - 1]);
    }
    Map<String, String> members = new LinkedHashMap<>();
    for (int i = 0; i < membersAndTexts.length; i += 2) {
      members.put(membersAndTexts[i], membersAndTexts[i + 1]);
    }
    SortedMap<String, Map<String, String>> more = new TreeMap<>(texts);
    more.put(language, members);
    return new Translations(more);
  }

  /**
   * Whether there are no translations.
   *
   * @return true for a declaration in one language
   */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** A member's text in a language, or else the declared text. */
  String text(String language, String member, String declared) {
    return texts.getOrDefault(language, Map.of()).getOrDefault(member, declared);
  }
}
