package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.language.Grammar;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of banner and form in one language: a UTF-8 properties file of this library, overridden
 * by the application's {@code META-INF/biscotti/choices_<language>.properties}. Texts that both
 * lack are in English.
 */
final class ChoiceTexts {
  private static final String FALLBACK = "en";

  private final Map<String, String> texts;
  private final Grammar grammar;
  private final String language;

  private ChoiceTexts(Map<String, String> texts, String language) {
    this.texts = texts;
    this.language = language;
    grammar = Grammar.of(texts);
  }

  /**
   * The texts of a language. For a region or script without texts, they are those of the longest
   * prefix of the tag that has some (RFC 4647, section 3.4), or else English. The language remains
   * the requested one, because the policy's own texts are in it.
   */
  static ChoiceTexts of(String language, ClassLoader application) {
    for (String tag = language; !tag.isEmpty(); tag = shorter(tag)) {
      Optional<Map<String, String>> texts =
          tag.matches("[A-Za-z0-9-]{1,35}") ? load(tag, application) : Optional.empty();
      if (texts.isPresent()) {
        return new ChoiceTexts(texts.get(), language);
      }
    }
    return new ChoiceTexts(
        load(FALLBACK, application)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the English texts of the consent form are missing from the class path: the JAR of"
                            + " biscotti-runtime is incomplete")),
        FALLBACK);
  }

  private static String shorter(String tag) {
    return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
  }

  private static Optional<Map<String, String>> load(String tag, ClassLoader application) {
    Properties texts = new Properties();
    String own = "META-INF/biscotti/choices_" + tag + ".properties";
    try (InputStream english = open(FALLBACK);
        InputStream ours = open(tag);
        InputStream theirs = application.getResourceAsStream(own)) {
      if (ours == null && theirs == null) {
        return Optional.empty();
      }
      read(texts, english);
      read(texts, ours);
      read(texts, theirs);
      return Optional.of(
          texts.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String tag) {
    return ChoiceTexts.class.getResourceAsStream("texts_" + tag + ".properties");
  }

  private static void read(Properties texts, @Nullable InputStream stream) throws IOException {
    if (stream != null) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
  }

  /** The language that the texts are in, a BCP 47 tag. */
  String language() {
    return language;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A text with its arguments filled in.
   *
   * @throws IllegalStateException if the bundle lacks it
   */
  String text(String key, String... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException(
          "the texts of the consent form have no " + key + " in " + language);
    }
    return Grammar.filled(text, List.of(arguments));
  }

  /** A number of things, in the plural form of the language. */
  String count(String key, int number) {
    String form = key + "." + grammar.category(number);
    return text(has(form) ? form : key + ".other", grammar.number(number));
  }

  String list(List<String> items) {
    return grammar.list(items);
  }
}
