package dev.biscotti.policy.wording;

import dev.biscotti.runtime.language.Grammar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The messages of one language, by key. Nothing depends on the machine's locale or on Java's locale
 * data, which change between releases: dates, countries, numbers and plural forms also come from
 * the bundle.
 */
public final class Messages {
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> patterns;
  private final Grammar grammar;
  private final Map<String, String> countries;

  private Messages(String language, String bundle) {
    this.language = language;
    this.patterns = BundleResource.properties("messages_" + bundle + ".properties");
    this.grammar = Grammar.of(patterns);
    this.countries = BundleResource.properties("countries_" + bundle + ".properties");
  }

  /**
   * The messages of a language.
   *
   * @param language a BCP 47 tag
   * @return its messages
   * @throws IllegalArgumentException if no bundle covers the language
   */
  public static Messages of(String language) {
    return LOADED.computeIfAbsent(language, Messages::load);
  }

  private static Messages load(String language) {
    String bundle =
        Languages.bundleFor(language)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there are no words for the language \""
                            + language
                            + "\"; there are for "
                            + Languages.available()));
    return new Messages(language, bundle);
  }

  /**
   * The requested language.
   *
   * @return the BCP 47 tag
   */
  public String language() {
    return language;
  }

  /**
   * A message. The key of a message about a number ends with the number's plural category: {@code
   * period.day} for 1 is {@code period.day.one}.
   *
   * @param key the message's key, without a plural category
   * @param arguments the values of its placeholders: literal texts and whole numbers; the first
   *     number decides the plural form
   * @return the text
   * @throws IllegalStateException if the bundle has no such message
   */
  public String text(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null && arguments.length > 0 && arguments[0] instanceof Number number) {
      pattern = patterns.get(key + "." + grammar.category(number.longValue()));
    }
    if (pattern == null) {
      throw new IllegalStateException("the bundle of " + language + " has no message " + key);
    }
    List<String> texts = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      texts.add(argument(argument));
    }
    return Grammar.filled(pattern, texts);
  }

  private String argument(Object argument) {
    return argument instanceof Number number
        ? grammar.number(number.longValue())
        : argument.toString();
  }

  /**
   * Whether the bundle has a message.
   *
   * @param key the message's key, without a plural category
   * @return true if the bundle has it
   */
  public boolean has(String key) {
    return patterns.containsKey(key) || patterns.containsKey(key + ".other");
  }

  /**
   * The keys of all messages.
   *
   * @return the keys, in no particular order
   */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /**
   * A date as people write it.
   *
   * @param date the date
   * @return the text, with the month in words
   */
  public String date(LocalDate date) {
    return text(
        date.getDayOfMonth() == 1 ? "date.first" : "date.other",
        date.getDayOfMonth(),
        text("month." + date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /**
   * The language's own name, with the country if the tag has one.
   *
   * @return such as {@code Deutsch} or {@code Deutsch (Österreich)}
   */
  public String languageName() {
    String region = Locale.forLanguageTag(language).getCountry();
    String name = text("language.name");
    return region.isEmpty() ? name : name + " (" + country(region) + ")";
  }

  /**
   * A country's name.
   *
   * @param code ISO 3166-1 alpha-2
   * @return the name; the code itself if it is not known
   */
  public String country(String code) {
    return countries.getOrDefault(code.toUpperCase(Locale.ROOT), code);
  }

  /**
   * A list in a sentence, such as "a, b and c".
   *
   * @param items the items
   * @return the text; empty for no items
   */
  public String list(List<String> items) {
    return grammar.list(items);
  }

  /**
   * A list in a sentence, of items that are converted to text.
   *
   * @param items the items
   * @param toText the conversion
   * @param <T> the kind of item
   * @return the text; empty for no items
   */
  public <T> String list(List<T> items, Function<? super T, String> toText) {
    return list(items.stream().<String>map(toText).toList());
  }

  /**
   * The separator before an item of a list in a sentence.
   *
   * @param index the item's index, from 0
   * @param size how many items there are
   * @param item the item's text
   * @return the separator; empty before the first item
   */
  public String separatorBefore(int index, int size, String item) {
    return grammar.separatorBefore(index, size, item);
  }
}
