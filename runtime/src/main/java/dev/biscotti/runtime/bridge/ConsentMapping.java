package dev.biscotti.runtime.bridge;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of a banner's answers decide on which of our categories. A category is granted if all that
 * it is mapped to are, and refused if one of them is. A category that is mapped to nothing is never
 * granted.
 *
 * <p>A mapping counts answers for what our categories are now, whatever they were when the visitor
 * answered: it is the banner's part to ask again. Where it does not, {@link #since} makes old
 * answers count no more.
 */
public final class ConsentMapping {
  private static final ConsentMapping EMPTY = new ConsentMapping(Map.of());

  private final Map<String, Rule> rules;

  private record Rule(List<String> foreign, Optional<LocalDate> since) {}

  private ConsentMapping(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * A mapping under which nothing is granted.
   *
   * @return the mapping
   */
  public static ConsentMapping empty() {
    return EMPTY;
  }

  /**
   * The same, in which a category depends on these answers instead of what it depended on so far.
   *
   * @param category the id of our category
   * @param foreign the banner's own ids, of categories, groups or services
   * @return a mapping
   * @throws IllegalArgumentException if the category is the essential one, which asks for nothing,
   *     or if there is no foreign id
   */
  public ConsentMapping with(String category, String... foreign) {
    if (category.equals(Category.ESSENTIAL)) {
      throw new IllegalArgumentException(
          "the essential category needs no consent: remove it from the mapping");
    }
    if (foreign.length == 0) {
      throw new IllegalArgumentException(
          "the category " + category + " is mapped to no id of the banner: name at least one");
    }
    return with(category, new Rule(List.of(foreign), since(category)));
  }

  /**
   * The same, in which a consent to a category counts only if it was given on a day or later: the
   * day of the release that gave the category a new cookie or purpose. Needs a banner that writes
   * down when the visitor answered.
   *
   * @param category the id of a category that the mapping has
   * @param day the first day, in UTC, of consents that cover the category as it is now
   * @return a mapping
   * @throws IllegalArgumentException if the mapping does not have the category
   */
  public ConsentMapping since(String category, LocalDate day) {
    Rule rule = rules.get(category);
    if (rule == null) {
      throw new IllegalArgumentException(
          "the mapping has no category "
              + category
              + ", only "
              + rules.keySet()
              + ": map the category before calling since");
    }
    return with(category, new Rule(rule.foreign(), Optional.of(day)));
  }

  private Optional<LocalDate> since(String category) {
    return Optional.ofNullable(rules.get(category)).flatMap(Rule::since);
  }

  private ConsentMapping with(String category, Rule rule) {
    Map<String, Rule> changed = new TreeMap<>(rules);
    changed.put(category, rule);
    return new ConsentMapping(changed);
  }

  /** The banner's ids that decide on anything. */
  Set<String> foreignIds() {
    Set<String> ids = new TreeSet<>();
    rules.values().forEach(rule -> ids.addAll(rule.foreign()));
    return ids;
  }

  /** The same mapping; throws if it asks for a time that the banner does not write down. */
  ConsentMapping withoutTime(String banner) {
    rules.forEach(
        (category, rule) -> {
          if (rule.since().isPresent()) {
            throw new IllegalArgumentException(
                banner
                    + " does not record when a visitor answered:"
                    + " remove since from the category "
                    + category);
          }
        });
    return this;
  }

  /**
   * Translates answers.
   *
   * @param answers what the banner's cookie says, by the banner's own ids
   * @param time when the visitor answered, if the cookie says
   */
  ForeignAnswer given(Map<String, Choice> answers, Optional<Instant> time) {
    Map<String, Choice> choices = new HashMap<>();
    rules.forEach(
        (category, rule) -> {
          Choice choice = choice(rule.foreign(), answers);
          boolean covered = choice == Choice.REFUSED || isCovered(rule, time);
          choices.put(category, covered ? choice : Choice.UNANSWERED);
        });
    return new ForeignAnswer.Given(choices, time);
  }

  /** Translates answers that cover no longer what is asked for: only refusals stay. */
  ForeignAnswer outdated(Map<String, Choice> answers, Optional<Instant> time) {
    Map<String, Choice> refusals = new HashMap<>(answers);
    refusals.values().removeIf(choice -> choice != Choice.REFUSED);
    return given(refusals, time);
  }

  private static Choice choice(List<String> foreign, Map<String, Choice> answers) {
    Choice choice = Choice.GRANTED;
    for (String id : foreign) {
      Choice answer = answers.getOrDefault(id, Choice.UNANSWERED);
      if (answer == Choice.REFUSED) {
        return Choice.REFUSED;
      }
      choice = answer == Choice.GRANTED ? choice : Choice.UNANSWERED;
    }
    return choice;
  }

  private static boolean isCovered(Rule rule, Optional<Instant> time) {
    return rule.since().isEmpty()
        || time.filter(
                at -> !at.isBefore(rule.since().get().atStartOfDay(ZoneOffset.UTC).toInstant()))
            .isPresent();
  }
}
