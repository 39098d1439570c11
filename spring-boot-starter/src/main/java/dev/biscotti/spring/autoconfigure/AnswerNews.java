package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListeners;

/**
 * Whoever learns each answer, evidence among them. No listener itself: it would be told of by
 * itself.
 */
record AnswerNews(ChoiceListeners listeners) {}
