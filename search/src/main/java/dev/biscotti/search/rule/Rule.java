package dev.biscotti.search.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule, with the sentences that report a breach. The id of a removed rule is never reused.
 *
 * <p>The hundreds are subjects, each with its own enum: 1 names, 2 attributes and values, 3
 * lifetimes, 4 identity, 5 text, 6 cookies that code uses, 7 references, 8 consent, 9 law; 0 is the
 * processor itself. An enum also holds the sentences for special cases of its rules, as {@link
 * MessageTemplate}s.
 */
public sealed interface Rule
    permits AttributeRule,
        ConsentRule,
        IdentityRule,
        LawRule,
        LifetimeRule,
        NameRule,
        ProcessorRule,
        ReferenceRule,
        TextRule,
        UsageRule {
  /**
   * All rules.
   *
   * @return the rules, in the order of their ids
   */
  static List<Rule> all() {
    return Stream.<Rule[]>of(
            ProcessorRule.values(),
            NameRule.values(),
            AttributeRule.values(),
            LifetimeRule.values(),
            IdentityRule.values(),
            TextRule.values(),
            UsageRule.values(),
            ReferenceRule.values(),
            ConsentRule.values(),
            LawRule.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /**
   * The name of the constant.
   *
   * @return the id
   */
  String name();

  /**
   * The id in the message, the catalogue and {@code @SuppressWarnings}.
   *
   * @return such as {@code BSC101}
   */
  default String id() {
    return name();
  }

  /**
   * The severity of a breach.
   *
   * @return the severity
   */
  default Severity severity() {
    return words().severity();
  }

  /**
   * The rule in a few words.
   *
   * @return the title
   */
  default String title() {
    return words().title();
  }

  /**
   * Why the rule exists, and its source.
   *
   * @return the reason
   */
  default String why() {
    return words().why();
  }

  /**
   * The sentences that report a breach, except in special cases.
   *
   * @return the sentences
   */
  default MessageTemplate<?> message() {
    return new MessageTemplate<>(this, words().what(), words().fix());
  }

  /**
   * The description of the rule.
   *
   * @return the description
   */
  RuleWords words();
}
