package dev.biscotti.processor.usage;

import dev.biscotti.policy.inventory.PolicyMarker;
import dev.biscotti.processor.declaration.DeclarationCollector;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The policies of the libraries and modules on a compilation's class path. */
final class ClassPathPolicies {
  private final Elements elements;
  private final ClassPathResources resources;

  ClassPathPolicies(Elements elements, ClassPathResources resources) {
    this.elements = elements;
    this.resources = resources;
  }

  /**
   * A policy on the class path.
   *
   * @param type its class
   * @param cookies its cookies, including those of included catalogs
   */
  record Found(TypeElement type, List<CookieDeclaration> cookies) {}

  /** All policies, sorted by class name, without leftovers of policies that no longer exist. */
  List<Found> all() {
    TreeMap<String, String> idByType = new TreeMap<>();
    for (PackageElement markers : elements.getAllPackageElements(PolicyMarker.PACKAGE)) {
      for (TypeElement marker : ElementFilter.typesIn(markers.getEnclosedElements())) {
        idByType.put(constant(marker, PolicyMarker.TYPE), constant(marker, PolicyMarker.ID));
      }
    }
    List<Found> found = new ArrayList<>();
    idByType.forEach(
        (name, id) -> {
          TypeElement type = elements.getTypeElement(name);
          if (type != null) {
            found.add(
                new Found(type, resources.inventory(id).orElseGet(() -> fromClassFiles(type))));
          }
        });
    return found;
  }

  private static String constant(TypeElement marker, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(marker.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)
          && field.getConstantValue() instanceof String text) {
        return text;
      }
    }
    return "";
  }

  /** Used if the inventory cannot be reached, as in a library on the module path. */
  private List<CookieDeclaration> fromClassFiles(TypeElement type) {
    String name = type.getQualifiedName().toString();
    Set<String> names = new TreeSet<>(resources.declaringTypesBeside(type));
    names.add(name);
    DeclarationCollector collector = new DeclarationCollector(elements);
    collector.addIndexed(names);
    return collector.resolve().policies().stream()
        .filter(policy -> policy.type().getQualifiedName().contentEquals(name))
        .map(DeclaredPolicy::declaration)
        .flatMap(policy -> policy.cookies().stream())
        .toList();
  }
}
