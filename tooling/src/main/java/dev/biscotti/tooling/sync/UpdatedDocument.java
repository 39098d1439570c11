package dev.biscotti.tooling.sync;

/**
 * A page that an update has written.
 *
 * @param file its name in reports
 * @param diff what changed, as a unified diff
 * @param overwritten whether the update replaced text that was edited by hand
 */
public record UpdatedDocument(String file, String diff, boolean overwritten) {}
