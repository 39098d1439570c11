package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.MethodInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds the methods that methods override, and those that override them (JLS 8.4.8.1). */
final class Overriding {
  private final SourceModel source;
  private final ElementInfos infos;
  private final CodeIndex index;

  Overriding(SourceModel source, ElementInfos infos, CodeIndex index) {
    this.source = source;
    this.infos = infos;
    this.index = index;
  }

  /** A method and those that it overrides. */
  List<MethodInfo> above(MethodInfo method) {
    Set<MethodInfo> all = new LinkedHashSet<>();
    all.add(method);
    Optional<ExecutableElement> element = overridable(method);
    Optional<TypeElement> owner = element.flatMap(SourceModel::classAround);
    if (element.isPresent() && owner.isPresent()) {
      addAbove(element.get(), owner.get(), owner.get(), all);
    }
    return List.copyOf(all);
  }

  private Optional<ExecutableElement> overridable(MethodInfo method) {
    Optional<ExecutableElement> element = infos.element(method.ref());
    return element.isPresent() && isOverridable(element.get()) ? element : Optional.empty();
  }

  private static boolean isOverridable(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private void addAbove(
      ExecutableElement method, TypeElement owner, TypeElement at, Set<MethodInfo> all) {
    for (DeclaredType parent : ElementInfos.above(at)) {
      if (parent.asElement() instanceof TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
          if (overrides(method, member, owner)) {
            all.add(infos.info((ExecutableElement) member));
          }
        }
        addAbove(method, owner, type, all);
      }
    }
  }

  private boolean overrides(ExecutableElement method, Element overridden, TypeElement in) {
    return overridden instanceof ExecutableElement candidate
        && candidate.getSimpleName().equals(method.getSimpleName())
        && candidate.getParameters().size() == method.getParameters().size()
        && !candidate.equals(method)
        && source.elements().overrides(method, candidate, in);
  }

  /** The methods of the module that override a method. */
  List<MethodInfo> below(MethodInfo method) {
    Set<MethodInfo> all = new LinkedHashSet<>();
    Optional<ExecutableElement> element = overridable(method);
    Optional<TypeElement> owner = element.flatMap(SourceModel::classAround);
    if (element.isPresent() && owner.isPresent()) {
      for (TypeElement type : index.subtypes(owner.get())) {
        addBelow(element.get(), type, all);
      }
    }
    return List.copyOf(all);
  }

  /** A class may also inherit the method that implements an interface method. */
  private void addBelow(ExecutableElement method, TypeElement type, Set<MethodInfo> all) {
    Optional<TypeElement> at = Optional.of(type);
    while (at.isPresent() && infos.isOfModule(at.get())) {
      for (Element member : at.get().getEnclosedElements()) {
        if (member instanceof ExecutableElement candidate && overrides(candidate, method, type)) {
          all.add(infos.info(candidate));
        }
      }
      at = source.asElement(at.get().getSuperclass());
    }
  }
}
