package dev.biscotti.search.code;

import java.util.List;

/**
 * A method or constructor as a call names it.
 *
 * @param owner the binary name of the class (JLS 13.1), such as {@code
 *     jakarta.ws.rs.core.NewCookie$Builder}
 * @param name the name; {@link #CONSTRUCTOR} for a constructor
 * @param descriptor the erased descriptor (JVMS 4.3.3)
 */
public record MethodRef(String owner, String name, String descriptor) {
  /** The name of a constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** The name of the method that initializes a class. */
  public static final String STATIC_INITIALIZER = "<clinit>";

  /**
   * Whether this is a constructor.
   *
   * @return true if so
   */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /**
   * The parameters without the result.
   *
   * @return such as {@code (ILjava/lang/String;)}
   */
  public String parameters() {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  /**
   * The descriptors of the parameters.
   *
   * @return one for each, in their order
   */
  public List<String> parameterTypes() {
    return Descriptors.parameters(descriptor);
  }

  /**
   * The descriptor of the result.
   *
   * @return such as {@code V} or {@code Ljava/lang/String;}
   */
  public String resultType() {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }

  // A method is the key of most look-ups, and the generated methods of a record are slow until they
  // are linked.
  @Override
  public boolean equals(Object other) {
    return other instanceof MethodRef method
        && name.equals(method.name)
        && owner.equals(method.owner)
        && descriptor.equals(method.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  /**
   * The method as a message names it.
   *
   * @return such as {@code Cookies.set} or {@code the constructor of Cookies}
   */
  public String inWords() {
    String simple = Descriptors.simpleName(owner);
    return isConstructor() ? "the constructor of " + simple : simple + "." + name;
  }
}
