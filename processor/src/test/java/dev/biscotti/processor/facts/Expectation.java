package dev.biscotti.processor.facts;

/**
 * A text that a generated document must hold.
 *
 * @param where the name whose table row must hold it, {@code inventory.json}, or nothing for
 *     anywhere on the page
 * @param says the text, in the document's own syntax
 */
record Expectation(String where, String says) {
  static final String INVENTORY = "inventory.json";

  boolean isMetBy(Example example) {
    if (where.equals(INVENTORY)) {
      return example.inventory().contains(says);
    }
    return where.isEmpty()
        ? example.policy().contains(says)
        : example.rows(where).stream().anyMatch(row -> row.contains(says));
  }
}
