package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.PolicyDeclaration;

/**
 * The content of an {@code inventory.json}.
 *
 * @param policy the policy, without its lock, which is a separate file
 * @param cookiesKnown whether the inventory lists cookies: an empty list means that there are none,
 *     a missing list that they are unknown
 */
public record Inventory(PolicyDeclaration policy, boolean cookiesKnown) {}
