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
 * Maps a banner's answers to the policy's categories. A category is granted if all answers that it
 * is mapped to are granted, and refused if one of them is refused. A category without a mapping is
 * never granted.
 *
 * <p>Answers count for the categories as they are now, not as they were when the visitor answered:
 * the banner is responsible for asking again. If it does not, {@link #since} excludes old answers.
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
   * Maps a category to answers of the banner, in place of an earlier mapping of that category.
   *
   * @param category the id of the policy's category
   * @param foreign the banner's own ids, of categories, groups or services
   * @return a mapping
   * @throws IllegalArgumentException if the category is the essential one, which needs no consent,
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
   * Lets a consent to a category count only if it was given on or after a day: the day of the
   * release that added a cookie or purpose to the category. Requires a banner that records when the
   * visitor answered.
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

  /** The banner's ids that a category is mapped to. */
  Set<String> foreignIds() {
    Set<String> ids = new TreeSet<>();
    rules.values().forEach(rule -> ids.addAll(rule.foreign()));
    return ids;
  }

  /** This mapping; throws if it needs a time that the banner does not record. */
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
   * @param answers the answers in the banner's cookie, by the banner's own ids
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

  /** Translates outdated answers: only refusals still count. */
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
