package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.language.LanguagePreferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words of a site in each of its languages, and which of them a visitor gets. */
final class SiteLanguages {
  /** The name under which a request says which language it wants, in lower case. */
  static final String HEADER = "accept-language";

  private final List<String> languages;
  private final Map<String, FormTexts> words = new LinkedHashMap<>();

  private SiteLanguages(ChoiceSite site, List<String> languages) {
    this.languages = languages;
    languages.forEach(language -> words.put(language, FormTexts.of(site, language)));
  }

  /** All languages of the site's policy. */
  static SiteLanguages of(ChoiceSite site) {
    List<String> declared = site.policy().rules().languages();
    return new SiteLanguages(site, declared.isEmpty() ? List.of("en") : declared);
  }

  /** One language, whatever a visitor prefers. */
  static SiteLanguages only(ChoiceSite site, String language) {
    return new SiteLanguages(site, List.of(language));
  }

  List<String> tags() {
    return languages;
  }

  boolean areSeveral() {
    return languages.size() > 1;
  }

  /** What a request varies by, for the header Vary. */
  String varyingBy() {
    return areSeveral() ? "Cookie, Accept-Language" : "Cookie";
  }

  /** The best of the site's languages for a request; the first one if the visitor reads none. */
  String preferred(ChoiceRequest request) {
    return LanguagePreferences.parse(request.headers().getOrDefault(HEADER, List.of()))
        .bestOf(languages)
        .orElse(languages.get(0));
  }

  FormTexts words(ChoiceRequest request) {
    return words(preferred(request));
  }

  FormTexts words(String language) {
    return Objects.requireNonNull(words.get(language), language);
  }

  /** The words in the language that a form says it is in; empty if there are none. */
  Optional<FormTexts> ofForm(String language) {
    return words.values().stream()
        .filter(each -> each.texts().language().equals(language))
        .findFirst();
  }

  FormTexts first() {
    return words(languages.get(0));
  }
}
