package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.UsageFinding;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Collects findings. A compiler may write a line of source several times, such as an initializer
 * into each constructor; it counts once.
 */
final class FindingLog {
  private final Exceptions exceptions;
  private final LambdaSites lambdas;
  private final TreeSet<LocatedFinding> findings = new TreeSet<>();

  FindingLog(Exceptions exceptions, LambdaSites lambdas) {
    this.exceptions = exceptions;
    this.lambdas = lambdas;
  }

  void add(UsageFinding finding, Point at) {
    if (!exceptions.isAllowed(at)) {
      Point written = lambdas.outermost(at);
      Optional<FieldNode> field = Exceptions.initialized(written);
      String member = field.map(one -> one.name).orElse(written.flow().method().name);
      add(finding, at.flow().owner(), member, at.line());
    }
  }

  void add(UsageFinding finding, ClassNode owner, String member, int line) {
    if (!exceptions.isAllowed(owner)) {
      String file = owner.sourceFile == null ? "" : owner.sourceFile;
      findings.add(
          new LocatedFinding(
              finding, new CodeLocation(Access.binaryName(owner.name), member, file, line)));
    }
  }

  /** The first line of a method's code; 0 if there is none. */
  static int firstLine(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  List<LocatedFinding> findings() {
    return List.copyOf(findings);
  }
}
