package dev.biscotti.search.value;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Reads {@code @CookieName}, which allows a value to be used as a name. */
public final class NameAnnotations {
  private static final String COOKIE_NAME = "dev.biscotti.annotations.CookieName";
  private static final String ALLOW = "dev.biscotti.annotations.AllowUndeclaredCookie";
  private final Program program;

  /**
   * Creates the reader for one program.
   *
   * @param program the program
   */
  public NameAnnotations(Program program) {
    this.program = program;
  }

  static Optional<Texts> ofField(FieldInfo field) {
    return texts(field.annotations());
  }

  Optional<Texts> ofMethod(MethodInfo method) {
    return program.withOverridden(method).stream()
        .map(one -> texts(one.annotations()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<Texts> ofParameter(MethodInfo method, int index) {
    return program.withOverridden(method).stream()
        .filter(one -> index < one.parameters().size())
        .map(one -> texts(one.parameters().get(index).annotations()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Texts> texts(List<AnnotationInfo> annotations) {
    boolean allowed = annotations.stream().anyMatch(one -> one.type().equals(ALLOW));
    return allowed
        ? Optional.of(Texts.verified())
        : names(annotations).map(one -> new ListedNames(one.strings("value"), false).texts());
  }

  /**
   * The names that a parameter accepts.
   *
   * @param method the method
   * @param index the parameter's index
   * @return what {@code @CookieName} lists on it, or on the same parameter of an overridden method
   */
  public Optional<ListedNames> listed(MethodInfo method, int index) {
    for (MethodInfo one : program.withOverridden(method)) {
      if (index < one.parameters().size()) {
        Optional<ListedNames> listed =
            listed(one.parameters().get(index).annotations(), one.ref().owner());
        if (listed.isPresent()) {
          return listed;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The names that a method returns.
   *
   * @param method the method
   * @return what {@code @CookieName} lists on it, or on a method that it overrides
   */
  public Optional<ListedNames> listed(MethodInfo method) {
    for (MethodInfo one : program.withOverridden(method)) {
      Optional<ListedNames> listed = listed(one.annotations(), one.ref().owner());
      if (listed.isPresent()) {
        return listed;
      }
    }
    return Optional.empty();
  }

  /**
   * The names that a field accepts.
   *
   * @param field the field
   * @return what {@code @CookieName} lists on it
   */
  public Optional<ListedNames> listed(FieldInfo field) {
    return listed(field.annotations(), field.ref().owner());
  }

  private boolean isForeign(String type) {
    return program.type(type).filter(one -> !one.ofModule()).isPresent();
  }

  private Optional<ListedNames> listed(List<AnnotationInfo> annotations, String owner) {
    Optional<AnnotationInfo> names = names(annotations);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListedNames(names.get().strings("value"), isForeign(owner)));
  }

  private static Optional<AnnotationInfo> names(List<AnnotationInfo> annotations) {
    for (AnnotationInfo one : annotations) {
      if (one.type().equals(COOKIE_NAME)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
