package dev.biscotti.processor;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Finds elements that other packages can see and whose Javadoc is missing or incomplete. */
final class MissingJavadoc extends TreePathScanner<Void, Void> {
  private final DocTrees trees;
  private final List<String> missing;

  MissingJavadoc(DocTrees trees, List<String> missing) {
    this.trees = trees;
    this.missing = missing;
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    if (!isVisible(type.getModifiers())) {
      return null;
    }
    List<String> parameters = typeParameters(type.getTypeParameters());
    if (type.getKind() == Tree.Kind.RECORD) {
      parameters.addAll(components(type));
    }
    check(parameters, false, List.of());
    if (type.getKind() == Tree.Kind.CLASS
        && type.getMembers().stream().noneMatch(MissingJavadoc::isConstructor)) {
      report("a constructor with Javadoc");
    }
    return super.visitClass(type, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    boolean override =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
    if (isVisible(method.getModifiers()) && !override && !isCompact(method)) {
      List<String> parameters = typeParameters(method.getTypeParameters());
      method.getParameters().forEach(one -> parameters.add(one.getName().toString()));
      check(
          parameters,
          method.getReturnType() != null && !method.getReturnType().toString().equals("void"),
          method.getThrows());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void unused) {
    if (isVisible(field.getModifiers())) {
      check(List.of(), false, List.of());
    }
    return null;
  }

  private static boolean isConstructor(Tree member) {
    return member instanceof MethodTree method && method.getName().contentEquals("<init>");
  }

  /** Whether a constructor is compact; the Javadoc of its record describes the parameters. */
  private boolean isCompact(MethodTree method) {
    return isConstructor(method)
        && !method.getParameters().isEmpty()
        && start(method.getParameters().get(0)) < start(method);
  }

  private long start(Tree tree) {
    return trees.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree);
  }

  private static List<String> components(ClassTree type) {
    List<String> names = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
        names.add(field.getName().toString());
      }
    }
    return names;
  }

  private static List<String> typeParameters(List<? extends TypeParameterTree> parameters) {
    List<String> names = new ArrayList<>();
    parameters.forEach(one -> names.add("<" + one.getName() + ">"));
    return names;
  }

  private boolean isVisible(ModifiersTree modifiers) {
    if (modifiers.getFlags().contains(Modifier.PRIVATE)) {
      return false;
    }
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || modifiers.getFlags().contains(Modifier.PROTECTED)
        || (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
            && (type.getKind() == Tree.Kind.INTERFACE
                || type.getKind() == Tree.Kind.ANNOTATION_TYPE));
  }

  private void check(
      List<String> parameters, boolean returns, List<? extends ExpressionTree> exceptions) {
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (comment == null) {
      report("Javadoc");
      return;
    }
    List<String> named = new ArrayList<>();
    List<DocTree> all = new ArrayList<>(comment.getFullBody());
    all.addAll(comment.getBlockTags());
    boolean returnNamed = false;
    for (DocTree tag : all) {
      if (tag instanceof ParamTree param) {
        named.add(param.isTypeParameter() ? "<" + param.getName() + ">" : param.getName() + "");
      } else if (tag instanceof ThrowsTree thrown) {
        named.add(simple(thrown.getExceptionName().toString()));
      }
      returnNamed |= tag instanceof ReturnTree;
    }
    parameters.stream().filter(one -> !named.contains(one)).forEach(one -> report("@param " + one));
    if (returns && !returnNamed) {
      report("@return");
    }
    for (ExpressionTree exception : exceptions) {
      if (!named.contains(simple(exception.toString()))) {
        report("@throws " + exception);
      }
    }
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void report(String what) {
    StringBuilder name = new StringBuilder();
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      String part =
          leaf instanceof ClassTree type
              ? type.getSimpleName().toString()
              : leaf instanceof MethodTree method
                  ? method.getName().toString()
                  : leaf instanceof VariableTree field ? field.getName().toString() : "";
      if (!part.isEmpty()) {
        name.insert(0, name.isEmpty() ? part : part + ".");
      }
    }
    missing.add(
        getCurrentPath().getCompilationUnit().getSourceFile().getName() + " " + name + ": " + what);
  }
}
