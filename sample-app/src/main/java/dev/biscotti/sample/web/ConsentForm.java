package dev.biscotti.sample.web;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form in which a visitor answers, as a page shows it: on top of a page as long as there is
 * something to ask, and in the policy for good.
 *
 * @param site the site's name
 * @param policy the address of the policy page
 * @param action where the form is sent
 * @param asked what there is to ask now
 * @param categories whatever can be answered
 */
public record ConsentForm(
    String site, String policy, String action, List<Item> asked, List<Item> categories) {

  /**
   * A category.
   *
   * @param field the name of its form field
   * @param title its title
   * @param description what its cookies do
   * @param cookies the names of its cookies
   * @param answered whether there is an answer
   * @param granted whether it is yes
   */
  public record Item(
      String field,
      String title,
      String description,
      List<String> cookies,
      boolean answered,
      boolean granted) {}

  /**
   * The form for the visitor who makes a request.
   *
   * @param site the site's name
   * @param policyPage the address of the policy page; forms go to {@code /choices} below it
   * @param policy the site's policy
   * @param consent the visitor's choices
   */
  public static ConsentForm of(
      String site, String policyPage, PolicyDeclaration policy, Consent consent) {
    return new ConsentForm(
        site,
        policyPage,
        policyPage + "/choices",
        items(consent.toAsk(), policy, consent),
        items(policy.categories(), policy, consent).stream()
            .filter(item -> !item.cookies().isEmpty())
            .toList());
  }

  private static List<Item> items(
      List<CategoryDeclaration> categories, PolicyDeclaration policy, Consent consent) {
    return categories.stream()
        .map(
            category ->
                new Item(
                    field(category),
                    category.title(),
                    category.description(),
                    cookies(policy, category),
                    consent.answered(category.id()),
                    consent.granted(category.id())))
        .toList();
  }

  private static String field(CategoryDeclaration category) {
    return "choice." + category.id();
  }

  private static List<String> cookies(PolicyDeclaration policy, CategoryDeclaration category) {
    return policy.cookies().stream()
        .filter(cookie -> !cookie.isEssential() && cookie.category().equals(category.id()))
        .map(cookie -> cookie.name().text())
        .toList();
  }

  /** Whether there is something to ask. */
  public boolean mustAsk() {
    return !asked.isEmpty();
  }

  /** The titles of what was agreed to. */
  public List<String> granted() {
    return categories.stream().filter(Item::granted).map(Item::title).toList();
  }

  /**
   * Records what was sent. The two buttons on top of a page answer what was asked there, and leave
   * earlier answers alone. A form that says neither yes nor no changes nothing.
   *
   * @param consent the visitor's choices
   * @param policy the site's policy
   * @param fields the form's fields
   */
  public static void record(Consent consent, PolicyDeclaration policy, Map<String, String> fields) {
    switch (fields.getOrDefault("answer", "")) {
      case "accept" -> consent.record(asked(consent, Choice.GRANTED));
      case "refuse" -> consent.record(asked(consent, Choice.REFUSED));
      case "accept-all" -> consent.acceptAll();
      case "refuse-all" -> consent.refuseAll();
      case "choose" -> consent.record(chosen(policy, fields));
      default -> {
        // None of our buttons.
      }
    }
  }

  private static Map<String, Choice> asked(Consent consent, Choice choice) {
    Map<String, Choice> choices = new TreeMap<>();
    consent.toAsk().forEach(category -> choices.put(category.id(), choice));
    return choices;
  }

  private static Map<String, Choice> chosen(PolicyDeclaration policy, Map<String, String> fields) {
    Map<String, Choice> choices = new TreeMap<>();
    for (CategoryDeclaration category : policy.categories()) {
      switch (fields.getOrDefault(field(category), "")) {
        case "yes" -> choices.put(category.id(), Choice.GRANTED);
        case "no" -> choices.put(category.id(), Choice.REFUSED);
        default -> {
          // Not answered.
        }
      }
    }
    return choices;
  }
}
