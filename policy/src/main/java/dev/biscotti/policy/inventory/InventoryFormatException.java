package dev.biscotti.policy.inventory;

/** An inventory is malformed. The message states where, and what is wrong. */
public final class InventoryFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  InventoryFormatException(String where, String problem) {
    super((where.isEmpty() ? "inventory" : where) + ": " + problem);
  }
}
