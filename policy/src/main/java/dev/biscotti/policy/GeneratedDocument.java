package dev.biscotti.policy;

/**
 * One generated file.
 *
 * @param fileName its name, without a folder
 * @param content its text; each line ends with {@code \n}, including the last
 */
public record GeneratedDocument(String fileName, String content) {}
