package dev.biscotti.processor.declaration;

import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the places of a type where undeclared cookies are allowed. */
final class Allowances {
  private Allowances() {}

  /** The allowances of a type, of its members and of their parameters. */
  static List<DeclaredAllowance> of(TypeElement type, Elements elements, Optional<Anchor> standIn) {
    String typeName = elements.getBinaryName(type).toString();
    List<DeclaredAllowance> found = new ArrayList<>();
    read(type, typeName, standIn).ifPresent(found::add);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement) {
        continue;
      }
      // Simple names only, because signatures and parameters appear differently in source and class
      // files.
      String location = typeName + "." + member.getSimpleName();
      read(member, location, standIn).ifPresent(found::add);
      if (member instanceof ExecutableElement method) {
        for (int i = 0; i < method.getParameters().size(); i++) {
          String parameter = location + ", parameter " + (i + 1);
          read(method.getParameters().get(i), parameter, standIn).ifPresent(found::add);
        }
      }
    }
    found.sort(
        Comparator.comparing((DeclaredAllowance one) -> one.allowance().location())
            .thenComparing(one -> one.allowance().reason()));
    return found;
  }

  private static Optional<DeclaredAllowance> read(
      Element element, String location, Optional<Anchor> standIn) {
    return MirrorMembers.of(element, AnnotationNames.ALLOW_UNDECLARED_COOKIE, standIn)
        .map(
            members ->
                new DeclaredAllowance(
                    members, new UndeclaredAllowance(location, members.string("reason"))));
  }
}
