package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The categories that a form shows, each with its state, as a field of the form. A yes covers only
 * these: the page may come from another release or policy than the one that receives the answer,
 * and visitors cannot consent to what they were not shown.
 *
 * @param policy the policy that the form is checked against
 * @param entries policy, category and state of each that the form showed
 */
record ShownCategories(DeployedPolicy policy, Set<String> entries) {
  static final String FIELD = "offered";

  static ShownCategories of(DeployedPolicy policy, List<CategoryDeclaration> categories) {
    ShownCategories empty = new ShownCategories(policy, Set.of());
    return new ShownCategories(
        policy, categories.stream().map(empty::entry).collect(Collectors.toSet()));
  }

  static ShownCategories parse(DeployedPolicy policy, String text) {
    return new ShownCategories(policy, Stream.of(text.split(" ", -1)).collect(Collectors.toSet()));
  }

  private String entry(CategoryDeclaration category) {
    return name(category) + category.revision().text();
  }

  private String name(CategoryDeclaration category) {
    return Integer.toHexString(RecordIssuer.of(policy).policy())
        + "."
        + Integer.toHexString(ConsentRecord.tag(category.id()))
        + ".";
  }

  /** Whether the form showed a category, as it is now or as it was in another release. */
  boolean names(CategoryDeclaration category) {
    String name = name(category);
    return entries.stream().anyMatch(entry -> entry.startsWith(name));
  }

  /** Whether the form showed a category as it is now. */
  boolean covers(CategoryDeclaration category) {
    return entries.contains(entry(category));
  }

  String text() {
    return entries.stream().sorted().collect(Collectors.joining(" "));
  }
}
