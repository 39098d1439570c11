package dev.biscotti.search.rule;

import java.util.Arrays;
import java.util.Locale;

/**
 * The two sentences of a message. Each {@code %s} takes an argument, those of the first sentence
 * first.
 *
 * @param <R> the kind of rule
 * @param rule the rule
 * @param what what is wrong
 * @param fix how to fix it
 */
public record MessageTemplate<R extends Rule>(R rule, String what, String fix) {
  /**
   * What is wrong.
   *
   * @param arguments the arguments of both sentences
   * @return one sentence or two
   * @throws IllegalArgumentException if the number of arguments is wrong
   */
  public String what(Object... arguments) {
    checkCount(arguments);
    return filled(what, Arrays.copyOf(arguments, count(what)));
  }

  /**
   * How to fix it.
   *
   * @param arguments the arguments of both sentences
   * @return a sentence, possibly followed by lines of code to paste
   * @throws IllegalArgumentException if the number of arguments is wrong
   */
  public String fix(Object... arguments) {
    checkCount(arguments);
    return filled(fix, Arrays.copyOfRange(arguments, count(what), arguments.length));
  }

  private void checkCount(Object... arguments) {
    int expected = count(what) + count(fix);
    if (arguments.length != expected) {
      throw new IllegalArgumentException(
          rule.id() + " takes " + expected + " arguments, not " + arguments.length);
    }
  }

  private static String filled(String template, Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }

  private static int count(String template) {
    int count = 0;
    for (int i = template.indexOf("%s"); i >= 0; i = template.indexOf("%s", i + 2)) {
      count++;
    }
    return count;
  }
}
