package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListeners;

/**
 * The listeners that are notified of each answer, including the one that keeps evidence. Not a
 * listener itself, or it would be one of its own listeners.
 */
record AnswerListeners(ChoiceListeners listeners) {}
