package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Explains consent where code uses a gate as if it were the cookie, as in {@code
 * cookies.visitor().set(id)}, for which javac only reports "cannot find symbol". It examines only
 * classes for which javac wrote no class file, so a compilation without errors has no cost.
 */
final class ConsentGateNotes implements TaskListener {
  private static final String GATE = "dev.biscotti.runtime.guard.ConsentGate";

  private final Trees trees;
  private final Map<TypeElement, CompilationUnitTree> unwritten = new LinkedHashMap<>();

  ConsentGateNotes(Trees trees) {
    this.trees = trees;
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    CompilationUnitTree unit = event.getCompilationUnit();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null && unit != null) {
      unwritten.put(type, unit);
    } else if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
      unwritten.remove(type);
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      explain();
    }
  }

  private void explain() {
    try {
      new LinkedHashSet<>(unwritten.values()).forEach(unit -> new Scanner().scan(unit, null));
    } catch (RuntimeException | LinkageError | StackOverflowError brokenTree) {
      // javac has reported the error; failing to explain it is not another error.
    }
    unwritten.clear();
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      TreePath receiver = new TreePath(getCurrentPath(), tree.getExpression());
      if (isGateWithout(tree.getIdentifier().toString(), trees.getTypeMirror(receiver))) {
        trees.printMessage(
            Diagnostic.Kind.NOTE,
            message(tree, getCurrentPath()),
            tree,
            getCurrentPath().getCompilationUnit());
      }
      return super.visitMemberSelect(tree, null);
    }

    private boolean isGateWithout(String member, @Nullable TypeMirror type) {
      return type instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement gate
          && gate.getQualifiedName().contentEquals(GATE)
          && ElementFilter.methodsIn(gate.getEnclosedElements()).stream()
              .map(Element::getSimpleName)
              .noneMatch(name -> name.contentEquals(member));
    }
  }

  private static String message(MemberSelectTree select, TreePath path) {
    String gate = select.getExpression().toString();
    return "Biscotti: "
        + gate
        + " is the gate of a cookie that needs consent, and provides it only after the visitor has"
        + " agreed. Write:\n  "
        + gate
        + ".ifGranted(cookie -> "
        + onCookie(select, path)
        + ")";
  }

  /** The rest of the call chain, on the cookie instead of the gate. */
  private static String onCookie(MemberSelectTree select, TreePath path) {
    String text = "cookie." + select.getIdentifier();
    Tree inner = select;
    for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodInvocationTree call && call.getMethodSelect() == inner) {
        text += arguments(call);
      } else if (at.getLeaf() instanceof MemberSelectTree next && next.getExpression() == inner) {
        text += "." + next.getIdentifier();
      } else {
        return text;
      }
      inner = at.getLeaf();
    }
    return text;
  }

  private static String arguments(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(ExpressionTree::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
