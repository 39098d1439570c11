package dev.biscotti.search.sink;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One API member that sets, reads, deletes or mentions a cookie: one line of a {@link SinkTable}.
 *
 * @param type the binary name of the class, such as {@code jakarta.ws.rs.core.NewCookie$Builder}
 * @param member the method or field; {@code <init>} for a constructor
 * @param descriptor the JVM descriptor (JVMS section 4.3); {@code *} for every overload
 * @param nameArgument the index, from 0, of the argument that the form refers to
 * @param kind what a call does
 * @param form where the name is
 * @param name the name if it is not in the code; for an annotation, {@link #PARAMETER} if an empty
 *     member means the annotated parameter's name
 * @param ageArgument the index of the argument that is the cookie's max-age
 * @param library the library and version that the line was checked against
 * @param note further information for readers
 */
public record CookieSink(
    String type,
    String member,
    String descriptor,
    OptionalInt nameArgument,
    SinkKind kind,
    SinkForm form,
    Optional<String> name,
    OptionalInt ageArgument,
    String library,
    String note) {

  /** The {@code member} of a constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** The {@code member} of an annotation that makes a framework set a cookie. */
  public static final String ANNOTATION = "@";

  /** The {@code descriptor} that matches every overload. */
  public static final String ANY_DESCRIPTOR = "*";

  /** The {@code name} of an annotation whose empty member means the parameter's own name. */
  public static final String PARAMETER = "{parameter}";

  /**
   * Whether this is a constructor.
   *
   * @return true for {@code <init>}
   */
  public boolean isConstructor() {
    return member.equals(CONSTRUCTOR);
  }

  /**
   * Whether the line covers an overload.
   *
   * @param actual the overload's descriptor
   * @return true if its parameters are those of this line; results may differ, since an overriding
   *     method may narrow its own
   */
  public boolean hasParametersOf(String actual) {
    return descriptor.equals(ANY_DESCRIPTOR) || parameters(descriptor).equals(parameters(actual));
  }

  /**
   * The simple name of the class.
   *
   * @return such as {@code Builder} for {@code jakarta.ws.rs.core.NewCookie$Builder}
   */
  public String simpleType() {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /**
   * The member as a message shows it.
   *
   * @return such as {@code new Cookie} or {@code ResponseCookie.from}
   */
  public String label() {
    return isConstructor() ? "new " + simpleType() : simpleType() + "." + member;
  }

  private static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }
}
