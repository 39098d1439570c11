package dev.biscotti.tooling.sync;

import java.nio.file.Path;

/**
 * The result of writing a file.
 *
 * @param file the file
 * @param written whether it was written; false if it was already up to date
 */
public record WrittenPage(Path file, boolean written) {}
