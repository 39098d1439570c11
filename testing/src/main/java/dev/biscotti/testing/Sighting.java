package dev.biscotti.testing;

/**
 * An item that the browser stored after a page was visited.
 *
 * @param item the item
 * @param state the state of the visit
 * @param page the path of the page
 * @param isNew whether the page set or renewed it
 */
record Sighting(FoundItem item, VisitState state, String page, boolean isNew) {
  String when() {
    return state.words() + ", on " + page;
  }
}
