package dev.biscotti.runtime.declaration;

import java.util.Set;

/**
 * The row of a fact in its table.
 *
 * @param key its place in the inventory: its name, qualified by its group's, such as {@code
 *     attributes.path}
 * @param traits its traits
 */
public record FactRow(String key, Set<Fact.Trait> traits) {
  public FactRow {
    traits = Set.copyOf(traits);
  }

  static FactRow of(String key, Fact.Trait... traits) {
    return new FactRow(key, Set.of(traits));
  }
}
