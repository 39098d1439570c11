package dev.biscotti.processor.declaration;

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
  static List<UndeclaredAllowance> of(TypeElement type, Elements elements) {
    String typeName = elements.getBinaryName(type).toString();
    List<UndeclaredAllowance> found = new ArrayList<>();
    reason(type).ifPresent(reason -> found.add(new UndeclaredAllowance(typeName, reason)));
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement) {
        continue;
      }
      // Simple names only: how signatures and parameters read differs between source and class
      // file.
      String location = typeName + "." + member.getSimpleName();
      reason(member).ifPresent(reason -> found.add(new UndeclaredAllowance(location, reason)));
      if (member instanceof ExecutableElement method) {
        for (int i = 0; i < method.getParameters().size(); i++) {
          String parameter = location + ", parameter " + (i + 1);
          reason(method.getParameters().get(i))
              .ifPresent(reason -> found.add(new UndeclaredAllowance(parameter, reason)));
        }
      }
    }
    found.sort(
        Comparator.comparing(UndeclaredAllowance::location)
            .thenComparing(UndeclaredAllowance::reason));
    return found;
  }

  private static Optional<String> reason(Element element) {
    return Members.of(element, Vocabulary.ALLOW_UNDECLARED_COOKIE, Optional.empty())
        .map(members -> members.string("reason"));
  }
}
