package dev.biscotti.processor.declaration;

import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A declared cookie with the places where its facts were stated.
 *
 * @param type the declaring type
 * @param field the annotated constant
 * @param members the annotation's members
 * @param declaration the facts
 */
public record DeclaredCookie(
    TypeElement type, VariableElement field, MirrorMembers members, CookieDeclaration declaration) {

  /** Cheap, because a hash of all facts would be computed for each map with cookies as keys. */
  @Override
  public int hashCode() {
    return field.hashCode();
  }

  /** The same cookie with its texts in further languages. */
  DeclaredCookie with(Translations translations) {
    return new DeclaredCookie(type, field, members, declaration.with(translations));
  }

  /**
   * The name, as in the constant.
   *
   * @return the name or pattern
   */
  public String name() {
    return declaration.name().text();
  }

  /**
   * The place of a member.
   *
   * @param member the member's name
   * @return the anchor
   */
  public Anchor anchor(String member) {
    return members.anchor(member);
  }

  /**
   * The place of the constant, for findings about its value.
   *
   * @return the anchor
   */
  public Anchor nameAnchor() {
    return members.elementAnchor();
  }

  /**
   * The constant as a message names it.
   *
   * @return such as {@code ShopCookies.THEME}
   */
  public String where() {
    return Anchor.describe(field);
  }
}
