package dev.biscotti.tooling.region;

import dev.biscotti.search.finding.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a region shows. */
enum RegionKind {
  /** The cookies of a category, of an environment, or all that exist in every environment. */
  TABLE("category", "environment"),

  /** A section about a category: heading, what its cookies do, consent, table. */
  CATEGORY("category", "level"),

  /** The providers and what they do. */
  PROVIDERS("level"),

  /** When the policy took effect, what happens before it changes, and what has changed. */
  CHANGES("level"),

  /** The cookies that are announced and may not be set yet. */
  COMING_CHANGES("level"),

  /** The site and date for which the policy applies, and when its cookies last changed. */
  META;

  private static final List<String> EVERYWHERE = List.of("policy", "lang", "sum");

  private final String attributes;

  RegionKind(String... attributes) {
    this.attributes = String.join(" ", attributes);
  }

  /** Its name in a marker. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RegionKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The message for a word that is not a kind. */
  static String unknown(String word) {
    List<RegionKind> all = List.of(values());
    return "there is no region \""
        + word
        + "\""
        + NearestName.of(word, all, RegionKind::word)
            .map(near -> ". Did you mean \"" + near.word() + "\"?")
            .orElse(
                ". Choose from "
                    + all.stream().map(RegionKind::word).collect(Collectors.joining(", "))
                    + ".");
  }

  boolean knows(String attribute) {
    return attributes().contains(attribute);
  }

  /** The attributes that a marker of this kind may have, sorted. */
  List<String> attributes() {
    return Stream.concat(Stream.of(attributes.split(" ")), EVERYWHERE.stream())
        .filter(name -> !name.isEmpty())
        .sorted()
        .toList();
  }
}
