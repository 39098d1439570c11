package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The categories that a form shows, each at its revision, as a field of the form. A yes covers
 * these alone: the page may be older than the policy that its answer meets, and nobody agrees to
 * what he was not shown.
 */
record Offer(Set<String> entries) {
  static final String FIELD = "offered";

  static Offer of(List<CategoryDeclaration> categories) {
    return new Offer(categories.stream().map(Offer::entry).collect(Collectors.toSet()));
  }

  static Offer parse(String text) {
    return new Offer(Stream.of(text.split(" ", -1)).collect(Collectors.toSet()));
  }

  private static String entry(CategoryDeclaration category) {
    return tag(category) + Integer.toHexString(category.revision().code());
  }

  private static String tag(CategoryDeclaration category) {
    return Integer.toHexString(ConsentRecord.tag(category.id())) + ".";
  }

  /** Whether the form showed a category, as it is now or as it was in another release. */
  boolean names(CategoryDeclaration category) {
    return entries.stream().anyMatch(entry -> entry.startsWith(tag(category)));
  }

  /** Whether the form showed a category as it is now. */
  boolean covers(CategoryDeclaration category) {
    return entries.contains(entry(category));
  }

  String text() {
    return entries.stream().sorted().collect(Collectors.joining(" "));
  }
}
