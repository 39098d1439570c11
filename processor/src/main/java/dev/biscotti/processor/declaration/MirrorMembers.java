package dev.biscotti.processor.declaration;

import dev.biscotti.policy.StatedMembers;
import dev.biscotti.processor.report.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The members of one annotation, with their defaults. Code that does not compile yields values of
 * unexpected types; they count as empty, because javac reports them.
 */
public final class MirrorMembers implements StatedMembers {
  private final Element element;
  private final AnnotationMirror root;
  private final Optional<AnnotationValue> nestedIn;
  private final Optional<Anchor> standIn;

  /** Cached, because the compiler creates a new map for each query. */
  private final Map<String, AnnotationValue> stated = new HashMap<>();

  private final Map<String, AnnotationValue> defaults = new HashMap<>();

  private MirrorMembers(
      Element element,
      AnnotationMirror root,
      AnnotationMirror mirror,
      Optional<AnnotationValue> nestedIn,
      Optional<Anchor> standIn) {
    this.element = element;
    this.root = root;
    this.nestedIn = nestedIn;
    this.standIn = standIn;
    mirror
        .getElementValues()
        .forEach((member, value) -> stated.put(member.getSimpleName().toString(), value));
    for (ExecutableElement member :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      if (member.getDefaultValue() != null) {
        defaults.put(member.getSimpleName().toString(), member.getDefaultValue());
      }
    }
  }

  /**
   * The members of an annotation of an element.
   *
   * @param element the annotated element
   * @param annotation the annotation's qualified name
   * @param standIn the place for findings if the element comes from a class file
   * @return its members; empty if the element does not have it
   */
  static Optional<MirrorMembers> of(Element element, String annotation, Optional<Anchor> standIn) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(annotation)) {
        return Optional.of(new MirrorMembers(element, mirror, mirror, Optional.empty(), standIn));
      }
    }
    return Optional.empty();
  }

  /**
   * The place of a member: its value if stated, otherwise the annotation.
   *
   * @param member the member's name
   * @return the anchor
   */
  public Anchor anchor(String member) {
    String where = Anchor.describe(element) + ", " + member;
    return stated(member)
        .or(() -> nestedIn)
        .map(value -> new Anchor(element, Optional.of(root), Optional.of(value), where))
        .map(this::orStandIn)
        .orElseGet(
            () -> orStandIn(new Anchor(element, Optional.of(root), Optional.empty(), where)));
  }

  /**
   * The place of the annotation.
   *
   * @return the anchor
   */
  public Anchor anchor() {
    return orStandIn(new Anchor(element, Optional.of(root), nestedIn, Anchor.describe(element)));
  }

  /**
   * The place of the annotated element.
   *
   * @return the anchor
   */
  public Anchor elementAnchor() {
    return orStandIn(Anchor.at(element));
  }

  private Anchor orStandIn(Anchor own) {
    return standIn
        .map(other -> new Anchor(other.element(), other.annotation(), other.value(), own.where()))
        .orElse(own);
  }

  /**
   * The place of one entry of a list member.
   *
   * @param member the member's name
   * @param index the entry's index
   * @return the anchor; that of the member if there is no such entry
   */
  public Anchor anchor(String member, int index) {
    List<AnnotationValue> entries = entries(member);
    Anchor whole = anchor(member);
    return index < entries.size() && standIn.isEmpty()
        ? new Anchor(
            whole.element(), whole.annotation(), Optional.of(entries.get(index)), whole.where())
        : whole;
  }

  /**
   * A member's stated value.
   *
   * @param member the member's name
   * @return the value; empty if the default applies
   */
  public Optional<AnnotationValue> stated(String member) {
    return Optional.ofNullable(stated.get(member));
  }

  private Optional<Object> value(String member) {
    return stated(member)
        .or(() -> Optional.ofNullable(defaults.get(member)))
        .map(AnnotationValue::getValue);
  }

  /**
   * A text member.
   *
   * @param member the member's name
   * @return the text
   */
  @Override
  public String string(String member) {
    return value(member).filter(String.class::isInstance).map(String.class::cast).orElse("");
  }

  /**
   * A boolean member.
   *
   * @param member the member's name
   * @return the value
   */
  @Override
  public boolean bool(String member) {
    return value(member).filter(Boolean.class::isInstance).map(Boolean.class::cast).orElse(false);
  }

  /**
   * A number member.
   *
   * @param member the member's name
   * @return the value
   */
  @Override
  public int integer(String member) {
    return value(member).filter(Integer.class::isInstance).map(Integer.class::cast).orElse(0);
  }

  /**
   * An enum member.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param member the member's name
   * @param unresolved the result if the code does not compile
   * @return the constant
   */
  @Override
  public <E extends Enum<E>> E constant(Class<E> type, String member, E unresolved) {
    Optional<String> name =
        value(member)
            .filter(VariableElement.class::isInstance)
            .map(constant -> ((VariableElement) constant).getSimpleName().toString());
    for (E constant : type.getEnumConstants()) {
      if (name.isPresent() && constant.name().equals(name.get())) {
        return constant;
      }
    }
    return unresolved;
  }

  /**
   * A class member.
   *
   * @param member the member's name
   * @return the type; empty if the code does not compile
   */
  public Optional<TypeMirror> type(String member) {
    return value(member).filter(TypeMirror.class::isInstance).map(TypeMirror.class::cast);
  }

  @Override
  public String typeName(String member) {
    return type(member).map(TypeMirror::toString).orElse("java.lang.String");
  }

  /**
   * A member that lists texts.
   *
   * @param member the member's name
   * @return the texts
   */
  @Override
  public List<String> strings(String member) {
    return entries(member).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /**
   * A member that lists constants of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param member the member's name
   * @return the constants, each once, in the order of the enum
   */
  @Override
  public <E extends Enum<E>> List<E> constants(Class<E> type, String member) {
    Set<String> stated = new HashSet<>();
    for (AnnotationValue entry : entries(member)) {
      if (entry.getValue() instanceof VariableElement constant) {
        stated.add(constant.getSimpleName().toString());
      }
    }
    return Stream.of(type.getEnumConstants()).filter(one -> stated.contains(one.name())).toList();
  }

  /**
   * A member that lists classes.
   *
   * @param member the member's name
   * @return the types
   */
  public List<TypeMirror> types(String member) {
    return entries(member).stream()
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /**
   * A member that lists annotations.
   *
   * @param member the member's name
   * @return the members of each
   */
  public List<MirrorMembers> nested(String member) {
    List<MirrorMembers> all = new ArrayList<>();
    for (AnnotationValue entry : entries(member)) {
      if (entry.getValue() instanceof AnnotationMirror inner) {
        all.add(new MirrorMembers(element, root, inner, Optional.of(entry), standIn));
      }
    }
    return all;
  }

  private List<AnnotationValue> entries(String member) {
    List<AnnotationValue> all = new ArrayList<>();
    if (value(member).orElse(List.of()) instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof AnnotationValue value) {
          all.add(value);
        }
      }
    }
    return all;
  }
}
