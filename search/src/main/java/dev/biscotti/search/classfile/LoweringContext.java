package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Weights;
import java.util.HashSet;
import java.util.Set;

/** The state that a method and its lambdas share while they are lowered. */
final class LoweringContext {
  /** The maximum size of lambda code in a method. No compiler repeats lambdas, but a file can. */
  private static final int MOST_CODE = 1 << 18;

  private static final int DEEPEST = 30;
  private static final int LONGEST_NAME = 200;

  private final ClassFile file;
  private final ClassLookup lookup;
  private final Set<ClassMethod> open = new HashSet<>();
  private int left = MOST_CODE;

  LoweringContext(ClassFile file, ClassLookup lookup) {
    this.file = file;
    this.lookup = lookup;
  }

  ClassFile file() {
    return file;
  }

  ConstantPool pool() {
    return file.pool();
  }

  ClassLookup lookup() {
    return lookup;
  }

  Weights weights() {
    return lookup.weights();
  }

  /** Records that the code of a method or lambda cannot be followed. */
  void problem(ClassMethod method, MalformedClassFileException why) {
    String name = method.name();
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
    lookup.problem(
        file.name(),
        "The code of its method " + shown + " cannot be followed. " + why.getMessage());
  }

  /**
   * Begins a lambda, unless it contains itself, is nested too deeply, or there is too much code.
   */
  boolean enter(ClassMethod lambda, Code code) {
    if (left < code.length() || open.size() >= DEEPEST || !open.add(lambda)) {
      return false;
    }
    left -= code.length();
    return true;
  }

  void leave(ClassMethod lambda) {
    open.remove(lambda);
  }
}
