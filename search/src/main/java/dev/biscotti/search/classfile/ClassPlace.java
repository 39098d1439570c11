package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.SourceLanguage;

/** An instruction or a declaration in a class file. */
public final class ClassPlace implements Place {
  private final Site site;
  private final int instruction;

  ClassPlace(Site site, int instruction) {
    this.site = site;
    this.instruction = instruction;
  }

  /** What contains the place: the code of a method or lambda, or a declaration. */
  interface Site {
    ClassFile file();

    /** Its index among the members of its class. */
    int order();

    int line(int instruction);

    String member(int instruction);

    boolean isAllowed(int instruction);
  }

  /**
   * The class that contains the code.
   *
   * @return its binary name
   */
  public String className() {
    return site.file().name();
  }

  /**
   * The member in the source.
   *
   * @return the name of the field whose initializer contains the code, otherwise that of the
   *     method, or of the method around a lambda; {@code <init>} for a constructor; empty for the
   *     class itself
   */
  public String member() {
    return site.member(instruction);
  }

  /**
   * The file that the class was compiled from.
   *
   * @return its name without folders; empty if the file does not contain it
   */
  public String sourceFile() {
    return site.file().sourceFile().orElse("");
  }

  /**
   * The line.
   *
   * @return from 1; 0 if the file does not contain it, as for a class or field
   */
  public int line() {
    return site.line(instruction);
  }

  @Override
  public boolean isAllowed() {
    return site.isAllowed(instruction);
  }

  @Override
  public SourceLanguage language() {
    return SourceLanguage.of(sourceFile());
  }

  @Override
  public String fileAndLine() {
    String file = sourceFile().isEmpty() ? className() : sourceFile();
    return line() > 0 ? file + ":" + line() : file;
  }

  @Override
  public int compareTo(Place other) {
    if (!(other instanceof ClassPlace place)) {
      return getClass().getName().compareTo(other.getClass().getName());
    }
    int byClass = className().compareTo(place.className());
    int byLine = Integer.compare(line(), place.line());
    int byMember = Integer.compare(site.order(), place.site.order());
    int byInstruction = Integer.compare(instruction, place.instruction);
    return byClass != 0 ? byClass : byLine != 0 ? byLine : byMember != 0 ? byMember : byInstruction;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassPlace place
        && place.instruction == instruction
        && place.site.order() == site.order()
        && place.className().equals(className());
  }

  @Override
  public int hashCode() {
    return className().hashCode() * 31 + site.order() * 17 + instruction;
  }

  @Override
  public String toString() {
    return className() + "." + member() + ":" + line();
  }
}
