package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.PolicyDeclaration;

/**
 * What an {@code inventory.json} says.
 *
 * @param policy the policy; without a lock, which is a file of its own
 * @param cookiesKnown whether it says which cookies there are: an empty list means that there are
 *     none, a missing one that nobody knows
 */
public record Inventory(PolicyDeclaration policy, boolean cookiesKnown) {}
