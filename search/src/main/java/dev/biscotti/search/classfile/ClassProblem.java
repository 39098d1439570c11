package dev.biscotti.search.classfile;

/**
 * Something that the search could not read, so that what is in it was not searched.
 *
 * @param className the binary name of the class
 * @param reason what is wrong with it, as sentences
 * @param ofModule whether the class belongs to the module that is searched
 */
public record ClassProblem(String className, String reason, boolean ofModule) {}
