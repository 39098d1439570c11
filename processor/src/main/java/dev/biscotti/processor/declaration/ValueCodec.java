package dev.biscotti.processor.declaration;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How the value of a declared cookie is written and read. */
public sealed interface ValueCodec {

  /**
   * A codec of the runtime.
   *
   * @param type the value's type, boxed
   * @param factory the factory method of {@code StandardCodecs}
   */
  record Standard(TypeMirror type, String factory) implements ValueCodec {}

  /**
   * The runtime's codec for enums.
   *
   * @param type the enum
   */
  record OfEnum(TypeMirror type) implements ValueCodec {}

  /**
   * A codec of the application.
   *
   * @param type the value's type, boxed
   * @param codec the codec's class
   * @param instance the name of its only enum constant; empty if it has a constructor
   */
  record Custom(TypeMirror type, TypeElement codec, String instance) implements ValueCodec {}

  /**
   * No codec exists for the type.
   *
   * @param type the type
   */
  record Missing(TypeMirror type) implements ValueCodec {}

  /**
   * The codec does not fit.
   *
   * @param type the value's type
   * @param codec the codec's class
   * @param problem what is wrong with it
   */
  record Unusable(TypeMirror type, TypeMirror codec, String problem) implements ValueCodec {}

  /** The code does not compile, which javac reports. */
  record Unresolved() implements ValueCodec {}
}
