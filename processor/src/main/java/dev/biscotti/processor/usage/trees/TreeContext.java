package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Weights;

/**
 * The state that the lowering of all bodies shares.
 *
 * @param source javac's view of the module
 * @param names names as in class files
 * @param types the module's types
 * @param infos descriptions of types and members
 * @param constants constant expressions
 * @param captures what local classes capture from the code around them
 * @param choices creates choices of values
 * @param weights limits the nesting of values
 */
record TreeContext(
    SourceModel source,
    JvmNames names,
    ModuleTypes types,
    ElementInfos infos,
    ConstantExpressions constants,
    CapturedVariables captures,
    Choices choices,
    Weights weights) {}
