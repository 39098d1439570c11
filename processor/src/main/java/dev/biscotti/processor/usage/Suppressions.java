package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.search.rule.UsageRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads which warnings are suppressed. */
final class Suppressions {
  private static final String ALL_WARNINGS = "undeclared-cookie";
  private final SourceModel source;

  Suppressions(SourceModel source) {
    this.source = source;
  }

  /** Whether a declaration around a tree has {@code @SuppressWarnings} for a rule. */
  boolean isSuppressed(TreePath path, UsageRule rule) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (isDeclaration(at.getLeaf())) {
        Optional<Element> element = source.element(at);
        if (element.isPresent() && suppresses(element.get(), rule)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean suppresses(Element element, UsageRule rule) {
    Optional<AnnotationMirror> annotation =
        SourceModel.annotation(element, "java.lang.SuppressWarnings");
    if (annotation.isEmpty()) {
      return false;
    }
    List<String> names = strings(annotation.get());
    return names.contains(ALL_WARNINGS) || names.contains(rule.name());
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree;
  }

  private static List<String> strings(AnnotationMirror mirror) {
    List<String> strings = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (value.getValue() instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof AnnotationValue one && one.getValue() instanceof String text) {
            strings.add(text);
          }
        }
      } else if (value.getValue() instanceof String text) {
        strings.add(text);
      }
    }
    return strings;
  }
}
