package dev.biscotti.testing;

/**
 * Something that the browser held after a page.
 *
 * @param item what
 * @param state the state of the visit
 * @param page the path of the page
 * @param isNew whether it was not there, or not with this lifetime, before the page
 */
record Sighting(FoundItem item, VisitState state, String page, boolean isNew) {
  String when() {
    return state.words() + ", on " + page;
  }
}
