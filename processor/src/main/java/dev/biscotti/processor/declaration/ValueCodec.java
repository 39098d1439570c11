package dev.biscotti.processor.declaration;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How the value of a declared cookie is written and read. */
public sealed interface ValueCodec {

  /**
   * With a codec that comes with the runtime.
   *
   * @param type the value's type, boxed
   * @param factory the factory method of {@code StandardCodecs}
   */
  record Standard(TypeMirror type, String factory) implements ValueCodec {}

  /**
   * With the codec for enums that comes with the runtime.
   *
   * @param type the enum
   */
  record OfEnum(TypeMirror type) implements ValueCodec {}

  /**
   * With a codec of the application's.
   *
   * @param type the value's type, boxed
   * @param codec the codec's class
   * @param instance the name of its only enum constant; empty if it has a constructor
   */
  record Custom(TypeMirror type, TypeElement codec, String instance) implements ValueCodec {}

  /**
   * Not at all: there is no codec for the type.
   *
   * @param type the type
   */
  record Missing(TypeMirror type) implements ValueCodec {}

  /**
   * Not at all: the codec does not fit.
   *
   * @param type the value's type
   * @param codec the codec's class
   * @param problem what is wrong with it
   */
  record Unusable(TypeMirror type, TypeMirror codec, String problem) implements ValueCodec {}

  /** Not at all: the code does not compile, as javac will say. */
  record Unresolved() implements ValueCodec {}
}
