package dev.biscotti.policy.wording;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The words of one language: patterns of {@link MessageFormat}, by key. Nothing depends on the
 * machine's default locale, and dates and countries are words of the bundle too, because the JDK's
 * own change from release to release.
 */
public final class Messages {
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Locale locale;
  private final Map<String, String> patterns;
  private final Map<String, String> countries;

  private Messages(String language, String bundle) {
    this.language = language;
    this.locale = Locale.forLanguageTag(bundle);
    this.patterns = BundleResource.properties("messages_" + bundle + ".properties");
    this.countries = BundleResource.properties("countries_" + bundle + ".properties");
  }

  /**
   * The words of a language.
   *
   * @param language a BCP 47 tag
   * @return its words
   * @throws IllegalArgumentException if no bundle serves the language
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
   * The language as it was asked for.
   *
   * @return the BCP 47 tag
   */
  public String language() {
    return language;
  }

  /**
   * One message.
   *
   * @param key the message's key
   * @param arguments what its placeholders stand for: texts, taken literally, and numbers
   * @return the text
   * @throws IllegalStateException if the bundle has no such message
   */
  public String text(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("the bundle of " + language + " has no message " + key);
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /**
   * Whether the bundle has a message.
   *
   * @param key the message's key
   * @return true if it has
   */
  public boolean has(String key) {
    return patterns.containsKey(key);
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
        "date",
        date.getDayOfMonth(),
        text("month." + date.getMonthValue()),
        Integer.toString(date.getYear()));
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
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(separatorBefore(i, items.size())).append(items.get(i));
    }
    return text.toString();
  }

  /**
   * A list in a sentence, of things that are texts only after a conversion.
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
   * What stands before an item of a list in a sentence.
   *
   * @param index the item's index, from 0
   * @param size how many items there are
   * @return the separator; empty before the first item
   */
  public String separatorBefore(int index, int size) {
    if (index == 0) {
      return "";
    }
    return text(index == size - 1 ? "list.last" : "list.separator");
  }
}
