package dev.biscotti.testing;

import java.util.function.Predicate;

/** What an audit excludes, and why. */
record Exclusion(String reason, Predicate<FoundItem> items) {}
