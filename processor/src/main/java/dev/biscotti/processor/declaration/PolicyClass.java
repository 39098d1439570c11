package dev.biscotti.processor.declaration;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class that declares a policy.
 *
 * @param type the class with {@code @CookiePolicy}
 * @param members the annotation's members
 * @param catalogs the catalogs that it includes, by class name
 */
record PolicyClass(TypeElement type, MirrorMembers members, List<DeclaredCatalog> catalogs) {
  String id() {
    return members.string("id");
  }

  boolean includes(TypeElement catalog) {
    return catalogs.stream().anyMatch(one -> one.type().equals(catalog));
  }
}
