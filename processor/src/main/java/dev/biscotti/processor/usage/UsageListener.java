package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.biscotti.processor.usage.trees.SourceUnits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Listens to javac. No exception may escape: it would end javac with a stack trace. */
final class UsageListener implements TaskListener {
  private final Function<SourceUnits, ClassCheck> start;
  private final Consumer<String> failure;
  private final End end;
  private final SourceUnits units = new SourceUnits();
  private Optional<ClassCheck> check = Optional.empty();
  private boolean analysed;
  private boolean failed;

  /** Reports what was found in a class. */
  interface ClassCheck {
    void report(TypeElement type, CompilationUnitTree unit);
  }

  /** Called at the end of a compilation, with whether a class was analysed in it. */
  interface End {
    void of(boolean analysed);
  }

  /**
   * Creates the listener.
   *
   * @param start starts the search once the first class was analysed
   * @param failure receives the stack trace of a failure
   * @param end called at the end of the compilation
   */
  UsageListener(Function<SourceUnits, ClassCheck> start, Consumer<String> failure, End end) {
    this.start = start;
    this.failure = failure;
    this.end = end;
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      switch (event.getKind()) {
        case PARSE, ENTER -> {
          if (event.getCompilationUnit() != null && check.isEmpty()) {
            units.add(event.getCompilationUnit());
          }
        }
        case ANALYZE -> {
          analysed = true;
          analysed(event.getTypeElement(), event.getCompilationUnit());
        }
        case COMPILATION -> {
          if (!failed) {
            end.of(analysed);
          }
        }
        default -> {}
      }
    } catch (RuntimeException | LinkageError | StackOverflowError problem) {
      fail(problem);
    }
  }

  private void analysed(@Nullable TypeElement type, @Nullable CompilationUnitTree unit) {
    if (failed || type == null || unit == null) {
      return;
    }
    if (check.isEmpty()) {
      check = Optional.of(start.apply(units));
    }
    check.get().report(type, unit);
  }

  private void fail(Throwable problem) {
    if (!failed) {
      failed = true;
      StringWriter text = new StringWriter();
      problem.printStackTrace(new PrintWriter(text));
      failure.accept(text.toString());
    }
  }
}
