package dev.biscotti.runtime.choices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of banner and form in one language: a UTF-8 properties file of ours, over which goes
 * the application's {@code META-INF/biscotti/choices_<language>.properties}. What both lack is in
 * English.
 */
final class ChoiceTexts {
  private static final String FALLBACK = "en";

  private final Properties texts;
  private final String language;

  private ChoiceTexts(Properties texts, String language) {
    this.texts = texts;
    this.language = language;
  }

  /** The texts of a language, for regions without their own those of the language, else English. */
  static ChoiceTexts of(String language, ClassLoader application) {
    for (String tag : List.of(language, language.split("-", 2)[0], FALLBACK)) {
      Optional<Properties> texts =
          tag.matches("[A-Za-z0-9-]{1,35}") ? load(tag, application) : Optional.empty();
      if (texts.isPresent()) {
        return new ChoiceTexts(texts.get(), tag);
      }
    }
    throw new IllegalStateException("the texts of the consent form are not on the class path");
  }

  private static Optional<Properties> load(String tag, ClassLoader application) {
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
      return Optional.of(texts);
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
    return texts.getProperty(key) != null;
  }

  /**
   * A text with its arguments in place.
   *
   * @throws IllegalStateException if the bundle lacks it
   */
  String text(String key, String... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException(
          "the texts of the consent form in " + language + " lack " + key);
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int argument = i + 2 < text.length() ? text.charAt(i + 1) - '0' : -1;
      if (text.charAt(i) == '{'
          && text.charAt(Math.min(i + 2, text.length() - 1)) == '}'
          && argument >= 0
          && argument < arguments.length) {
        filled.append(arguments[argument]);
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }

  /** A number of things, in the singular or plural. */
  String count(String key, int number) {
    return text(key + (number == 1 ? ".one" : ".other"), String.valueOf(number));
  }

  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(text("list.separator"), items.subList(0, last))
        + text("list.last")
        + items.get(last);
  }
}
