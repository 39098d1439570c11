package dev.biscotti.policy.page;

/** One part of the page. A part without content writes nothing. */
interface PagePart {
  /** The part's id: the place that a free section can follow, and the anchor of its heading. */
  String id();

  void writeTo(PageWriter page);
}
