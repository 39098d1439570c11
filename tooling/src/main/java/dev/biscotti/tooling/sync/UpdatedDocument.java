package dev.biscotti.tooling.sync;

/**
 * A page that an update has written.
 *
 * @param file what it is called in reports
 * @param diff what changed, as a unified diff
 * @param overwritten whether that took away what somebody had written by hand
 */
public record UpdatedDocument(String file, String diff, boolean overwritten) {}
