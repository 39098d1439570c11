package dev.biscotti.search.text;

import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names that {@code @CookieName} lists.
 *
 * @param names the names, possibly patterns with one {@code *}; empty if every declared name is
 *     allowed
 * @param foreign whether another module lists them, so that they have not yet been compared with
 *     the declarations here
 */
public record ListedNames(List<String> names, boolean foreign) {
  /** No list. */
  public static final ListedNames ANY = new ListedNames(List.of(), false);

  public ListedNames {
    names = List.copyOf(names);
  }

  /**
   * Whether there is no list.
   *
   * @return true if every declared name is allowed
   */
  public boolean isAny() {
    return names.isEmpty();
  }

  /**
   * The possible texts of a variable with this list.
   *
   * @return the names; without a list, a text that is checked where it comes from
   */
  public Texts texts() {
    return isAny() ? Texts.verified() : Texts.of(names.stream().map(ListedNames::text).toList());
  }

  /**
   * Whether a name is in the list.
   *
   * @param name the name
   * @return true if it is, or may be
   */
  public boolean admits(PossibleName name) {
    return isAny() || names.stream().anyMatch(listed -> admits(listed, name));
  }

  private static boolean admits(String listed, PossibleName name) {
    boolean isPattern = listed.indexOf('*') >= 0;
    if (name instanceof PossibleName.Exact one) {
      return isPattern
          ? DeclaredName.pattern(listed, "").matches(one.name())
          : listed.equals(one.name());
    }
    if (name instanceof PossibleName.Family family) {
      DeclaredName.Pattern pattern = DeclaredName.pattern(listed, "");
      return isPattern
          && family.prefix().startsWith(pattern.prefix())
          && family.suffix().endsWith(pattern.suffix());
    }
    return true;
  }

  /**
   * The list as a message shows it.
   *
   * @return the names in quotes, separated by commas
   */
  public String inWords() {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  private static Text text(String name) {
    int star = name.indexOf('*');
    if (star < 0) {
      return Text.of(new Piece.Literal(name));
    }
    return Text.of(new Piece.Literal(name.substring(0, star)))
        .plus(Text.of(new Piece.Unknown("@CookieName names a pattern")))
        .plus(Text.of(new Piece.Literal(name.substring(star + 1))));
  }
}
