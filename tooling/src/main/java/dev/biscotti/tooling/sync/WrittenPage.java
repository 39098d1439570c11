package dev.biscotti.tooling.sync;

import java.nio.file.Path;

/**
 * A file that was to be written.
 *
 * @param file the file
 * @param written whether it was; if not, it was so already
 */
public record WrittenPage(Path file, boolean written) {}
