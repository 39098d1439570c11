package dev.biscotti.policy.page;

/** One part of the page. A part without content writes nothing. */
interface PagePart {
  /**
   * The part's id: the place after which a free section can stand, and the anchor of its heading.
   */
  String id();

  void writeTo(PageWriter page);
}
