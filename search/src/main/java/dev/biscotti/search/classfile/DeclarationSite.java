package dev.biscotti.search.classfile;

import java.util.List;
import java.util.Optional;

/** A declaration as the place of its annotations, which have no lines in a class file. */
final class DeclarationSite implements ClassPlace.Site {
  private final ClassLookup lookup;
  private final ClassFile file;
  private final String member;
  private final int order;
  private final Optional<ClassMethod> method;

  /** The annotations of the member and, for a parameter, of the parameter. */
  private final List<List<ClassAnnotation>> annotations;

  private DeclarationSite(
      ClassLookup lookup,
      ClassFile file,
      String member,
      int order,
      Optional<ClassMethod> method,
      List<List<ClassAnnotation>> annotations) {
    this.lookup = lookup;
    this.file = file;
    this.member = member;
    this.order = order;
    this.method = method;
    this.annotations = annotations;
  }

  static ClassPlace ofClass(ClassLookup lookup, ClassFile file) {
    return place(new DeclarationSite(lookup, file, "", -1, Optional.empty(), List.of()));
  }

  /** The place of a field, which has no line. */
  static ClassPlace ofField(
      ClassLookup lookup,
      ClassFile file,
      String name,
      int index,
      List<ClassAnnotation> annotations) {
    return place(
        new DeclarationSite(
            lookup, file, name, -2 - index, Optional.empty(), List.of(annotations)));
  }

  /** The place of a method or a parameter: the first line of the method's code. */
  static ClassPlace ofMethod(
      ClassLookup lookup,
      ClassFile file,
      ClassMethod method,
      List<List<ClassAnnotation>> annotations) {
    return place(
        new DeclarationSite(
            lookup, file, method.name(), method.index(), Optional.of(method), annotations));
  }

  private static ClassPlace place(DeclarationSite site) {
    return new ClassPlace(site, -1);
  }

  @Override
  public ClassFile file() {
    return file;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public int line(int instruction) {
    try {
      return method.flatMap(ClassMethod::code).map(code -> code.lines().first()).orElse(0);
    } catch (MalformedClassFileException malformed) {
      return 0;
    }
  }

  @Override
  public String member(int instruction) {
    return member;
  }

  @Override
  public boolean isAllowed(int instruction) {
    return annotations.stream().anyMatch(AllowanceReader::has) || lookup.isAllowed(file);
  }
}
