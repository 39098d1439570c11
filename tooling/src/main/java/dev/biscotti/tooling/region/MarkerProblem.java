package dev.biscotti.tooling.region;

/**
 * A marker that cannot be processed. The file is not changed until the marker is fixed.
 *
 * @param line the number of its line, counted from 1
 * @param message what is wrong, and how to fix it
 */
public record MarkerProblem(int line, String message) {}
