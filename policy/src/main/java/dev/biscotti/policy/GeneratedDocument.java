package dev.biscotti.policy;

/**
 * One generated file.
 *
 * @param fileName its name, without a folder
 * @param content its text; lines end with {@code \n}, the last one too
 */
public record GeneratedDocument(String fileName, String content) {}
