package dev.biscotti.search.code;

/**
 * A field as code names it.
 *
 * @param owner the binary name of the class
 * @param name the name
 */
public record FieldRef(String owner, String name) {
  /**
   * The field as a message names it.
   *
   * @return such as {@code Cookies.name}
   */
  public String inWords() {
    return Descriptors.simpleName(owner) + "." + name;
  }
}
