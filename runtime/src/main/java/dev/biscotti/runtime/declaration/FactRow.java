package dev.biscotti.runtime.declaration;

import java.util.Set;

/**
 * What a table says of a fact.
 *
 * @param key its place in the inventory: its name, in a group after the group's, such as {@code
 *     attributes.path}
 * @param traits what is true of it
 */
public record FactRow(String key, Set<Fact.Trait> traits) {
  public FactRow {
    traits = Set.copyOf(traits);
  }

  static FactRow of(String key, Fact.Trait... traits) {
    return new FactRow(key, Set.of(traits));
  }
}
