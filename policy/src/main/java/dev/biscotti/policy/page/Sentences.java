package dev.biscotti.policy.page;

import org.commonmark.node.Text;

/** Sentences that follow each other in one paragraph or table cell. */
final class Sentences {
  private final Inlines all = Inlines.none();

  Sentences add(Inlines sentence) {
    if (!all.isEmpty()) {
      all.add(new Text(" "));
    }
    all.add(sentence);
    return this;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Inlines toInlines() {
    return all;
  }
}
