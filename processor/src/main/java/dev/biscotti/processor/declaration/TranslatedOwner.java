package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.Translations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** A policy, or a catalog in it, with its own translation bundles. */
final class TranslatedOwner {
  private final TypeElement type;
  private final MirrorMembers members;
  private final List<TranslationBundle> bundles;

  /** The declared texts by key, as far as they were translated. */
  private final SortedMap<String, String> source = new TreeMap<>();

  /**
   * Creates an owner.
   *
   * @param type its class
   * @param members the members of its annotation
   * @param bundles its bundles, one for each language that is needed besides the source language
   */
  TranslatedOwner(TypeElement type, MirrorMembers members, List<TranslationBundle> bundles) {
    this.type = type;
    this.members = members;
    this.bundles = bundles;
  }

  TypeElement type() {
    return type;
  }

  MirrorMembers members() {
    return members;
  }

  /** Whether any further language is needed. */
  boolean isTranslated() {
    return !bundles.isEmpty();
  }

  /**
   * Translates one declaration with the texts in its bundles.
   *
   * @param prefix the prefix of the declaration's keys
   * @param texts its texts, by member
   */
  Translations translate(String prefix, Map<String, String> texts) {
    texts.forEach((member, text) -> source.put(prefix + member, text));
    SortedMap<String, Map<String, String>> translated = new TreeMap<>();
    for (TranslationBundle bundle : bundles) {
      Map<String, String> byMember = new LinkedHashMap<>();
      for (String member : texts.keySet()) {
        bundle.text(prefix + member).ifPresent(text -> byMember.put(member, text));
      }
      if (!byMember.isEmpty()) {
        translated.put(bundle.language(), byMember);
      }
    }
    return new Translations(translated);
  }

  /** Its bundles, which must translate everything passed to {@link #translate}. */
  List<TranslationBundle> bundles() {
    return bundles.stream().map(bundle -> bundle.of(source)).toList();
  }
}
