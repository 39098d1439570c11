package dev.biscotti.processor.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes purposes that say nothing from short but meaningful ones. */
final class Purposes {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Placeholders that authors leave for later. Only in capitals, because "todo" begins Spanish
   * sentences.
   */
  private static final Pattern NOTE =
      Pattern.compile("(?:TODO|FIXME|TBD|TBA|XXX)\\b.*", Pattern.DOTALL);

  /** Words that apply to any cookie. A purpose with only these words says nothing. */
  private static final Set<String> VAGUE =
      Set.copyOf(
          wordsOf(
              "a an and any are as by etc for in is it its of on or our that the these this those to"
                  + " us we which with"
                  + " cookie cookies purpose purposes description use used uses using usage"
                  + " various misc miscellaneous general other others different several some many"
                  + " certain stuff thing things data value values information info"
                  + " necessary needed required essential functional functionality function"
                  + " functions analytics analytical marketing technical internal reasons reason"
                  + " site website webpage web page app application system service services"
                  + " unknown none na n not applicable available yes no"
                  + " todo tbd tba fixme xxx do be done defined determined decided see above below"
                  + " policy test tests testing dummy example sample placeholder foo bar baz asdf"
                  + " lorem ipsum dolor sit amet consectetur adipiscing elit"
                  + " first third party own provider"));

  private Purposes() {}

  /**
   * Explains why a purpose says nothing to visitors.
   *
   * @param purpose a purpose that is not blank
   * @param name the cookie's name or pattern
   * @param categoryTitles the titles of all categories, each {@linkplain #normalise normalised}
   * @return the reason; empty if the purpose says something
   */
  static Optional<String> whySayingNothing(
      String purpose, String name, Set<String> categoryTitles) {
    String text = normalise(purpose);
    if (text.isEmpty()) {
      return Optional.of("has no words");
    }
    if (NOTE.matcher(purpose.strip()).matches()) {
      return Optional.of("is a note to its author");
    }
    List<String> words = wordsOf(text);
    if (words.stream().allMatch(VAGUE::contains)) {
      return Optional.of("could describe any cookie");
    }
    if (words.get(0).equals("lorem") && words.contains("ipsum")) {
      return Optional.of("is filler text");
    }
    String rest = withoutFillers(words);
    if (rest.equals(withoutFillers(wordsOf(normalise(name))))) {
      return Optional.of("only repeats the name");
    }
    return categoryTitles.contains(text) || categoryTitles.contains(rest)
        ? Optional.of("only repeats the title of a category")
        : Optional.empty();
  }

  /** The words in lower case, separated by single spaces, without punctuation and Markdown. */
  static String normalise(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<String> wordsOf(String normalised) {
    return List.of(normalised.split(" ", -1));
  }

  private static String withoutFillers(List<String> words) {
    return String.join(
        " ",
        words.stream()
            .filter(word -> !Set.of("a", "an", "the", "cookie", "cookies").contains(word))
            .toList());
  }
}
