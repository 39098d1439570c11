package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.language.LanguagePreferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The texts of a site in each of its languages, and the choice of a language for a visitor. */
final class SiteLanguages {
  /** The name of the header with the visitor's languages, in lower case. */
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

  /** One language for all visitors. */
  static SiteLanguages only(ChoiceSite site, String language) {
    return new SiteLanguages(site, List.of(language));
  }

  List<String> tags() {
    return languages;
  }

  boolean areSeveral() {
    return languages.size() > 1;
  }

  /** The value of the header Vary. */
  String varyingBy() {
    return areSeveral() ? "Cookie, Accept-Language" : "Cookie";
  }

  /** The best of the site's languages for a request; the first one if none matches. */
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

  /** The texts in the language of a form; empty if there are none. */
  Optional<FormTexts> ofForm(String language) {
    return words.values().stream()
        .filter(each -> each.texts().language().equals(language))
        .findFirst();
  }

  FormTexts first() {
    return words(languages.get(0));
  }
}
