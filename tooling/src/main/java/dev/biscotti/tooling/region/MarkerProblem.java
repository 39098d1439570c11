package dev.biscotti.tooling.region;

/**
 * A marker that cannot be followed. The file stays as it is until it is fixed.
 *
 * @param line the number of its line, counted from 1
 * @param message what is wrong, and how to fix it
 */
public record MarkerProblem(int line, String message) {}
