package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Place;

/**
 * A declaration in a class file, for which javac has no place.
 *
 * @param name the declaration
 */
record ForeignPlace(String name) implements Place {
  @Override
  public boolean isAllowed() {
    return false;
  }

  @Override
  public String fileAndLine() {
    return name;
  }

  @Override
  public int compareTo(Place other) {
    return other instanceof ForeignPlace place ? name.compareTo(place.name) : 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
