package dev.biscotti.search.classfile;

/**
 * A class that the search could not read completely, so that parts of it were not searched.
 *
 * @param className the binary name of the class
 * @param reason the problem, in sentences
 * @param ofModule whether the class belongs to the module that is searched
 */
public record ClassProblem(String className, String reason, boolean ofModule) {}
