package dev.biscotti.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import dev.biscotti.processor.declaration.DeclaredCookie;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The deprecation of a declaration, which also applies to the code generated from it.
 *
 * @param what the declared class or constant, in words
 * @param since the release that its author stated; empty if none
 * @param forRemoval whether it will be removed
 */
record Deprecation(String what, String since, boolean forRemoval) {

  /** The deprecation of a constant, or of a class around it other than the policy's own. */
  static Optional<Deprecation> of(DeclaredCookie cookie, TypeElement policy, Elements elements) {
    Optional<Deprecation> found = of(cookie.field(), cookie.where(), elements);
    for (Element at = cookie.type();
        found.isEmpty() && at instanceof TypeElement && !at.equals(policy);
        at = at.getEnclosingElement()) {
      found = of(at, at.getSimpleName().toString(), elements);
    }
    return found;
  }

  /** The deprecation of a policy class, or of a class around it. */
  static Optional<Deprecation> of(TypeElement policy, Elements elements) {
    Optional<Deprecation> found = Optional.empty();
    for (Element at = policy;
        found.isEmpty() && at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      found = of(at, at.getSimpleName().toString(), elements);
    }
    return found;
  }

  private static Optional<Deprecation> of(Element element, String what, Elements elements) {
    if (!elements.isDeprecated(element)) {
      return Optional.empty();
    }
    String since = "";
    boolean forRemoval = false;
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals("java.lang.Deprecated")) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
            mirror.getElementValues().entrySet()) {
          Object value = member.getValue().getValue();
          if (value instanceof String text) {
            since = text;
          } else if (value instanceof Boolean bool) {
            forRemoval = bool;
          }
        }
      }
    }
    return Optional.of(new Deprecation(what, since, forRemoval));
  }

  AnnotationSpec annotation() {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
    if (!since.isEmpty()) {
      annotation.addMember("since", JavaLiteral.of(since));
    }
    if (forRemoval) {
      annotation.addMember("forRemoval", "true");
    }
    return annotation.build();
  }

  /** The Javadoc tag for the annotation. */
  String javadoc() {
    return "@deprecated since " + JavadocText.code(what) + " is\n";
  }
}
