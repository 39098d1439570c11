package dev.biscotti.search.classfile;

import java.util.Optional;

/** The code of a method or lambda, as a container of places. */
final class CodeSite implements ClassPlace.Site {
  private final ClassLookup lookup;
  private final ClassFile file;
  private final ClassMethod method;
  private final Lines lines;
  private final Optional<ClassPlace> around;
  private final Optional<Initializers> initializers;

  /**
   * Creates the site.
   *
   * @param around where a lambda is in the code around it; empty for a method
   */
  CodeSite(
      ClassLookup lookup,
      ClassFile file,
      ClassMethod method,
      Code code,
      Optional<ClassPlace> around) {
    this.lookup = lookup;
    this.file = file;
    this.method = method;
    this.lines = code.lines();
    this.around = around;
    boolean constructor = method.name().equals("<init>");
    boolean initializes = around.isEmpty() && (constructor || method.name().equals("<clinit>"));
    initializers =
        initializes ? Optional.of(new Initializers(lines, constructor)) : Optional.empty();
  }

  /** Collects the fields that the code initializes; empty if there are none. */
  Optional<Initializers> initializers() {
    return initializers;
  }

  ClassPlace place(int instruction) {
    return new ClassPlace(this, instruction);
  }

  @Override
  public ClassFile file() {
    return file;
  }

  @Override
  public int order() {
    return method.index();
  }

  @Override
  public int line(int instruction) {
    return lines.of(instruction);
  }

  @Override
  public String member(int instruction) {
    return around.isPresent() ? around.get().member() : field(instruction).orElse(method.name());
  }

  private Optional<String> field(int instruction) {
    return initializers.flatMap(all -> all.field(instruction));
  }

  @Override
  public boolean isAllowed(int instruction) {
    if (around.isPresent()) {
      return around.get().isAllowed();
    }
    return AllowanceReader.has(method.annotations())
        || field(instruction)
            .flatMap(file::field)
            .filter(one -> AllowanceReader.has(one.annotations()))
            .isPresent()
        || lookup.isAllowed(file);
  }
}
