package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Weights;

/**
 * What the lowering of all bodies shares.
 *
 * @param source javac's view of the module
 * @param names names as in class files
 * @param types the module's types
 * @param declarations descriptions of types and members
 * @param constants constant expressions
 * @param captures what local classes see of the code around them
 * @param choices makes choices of values
 * @param weights limits how values are nested
 */
record Context(
    SourceModel source,
    JvmNames names,
    ModuleTypes types,
    Declarations declarations,
    Constants constants,
    Captures captures,
    Choices choices,
    Weights weights) {}
