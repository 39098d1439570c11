package dev.biscotti.tooling.sync;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.tooling.bytecode.ProcessorRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds declarations in class files that the processor did not process. */
final class UnprocessedDeclarations {
  private static final String REMEDY =
      "Since JDK 23 javac does not run a processor that is only on the class path: name it in"
          + " annotationProcessorPaths (Maven), in annotationProcessor (Gradle) or with"
          + " -processorpath, or give javac -proc:full. Then compile the whole module again.";

  private UnprocessedDeclarations() {}

  /**
   * Compares the classes of a module with its inventories.
   *
   * @param request the module
   * @param policies the policies from its inventories
   * @return a problem for each policy with unprocessed declarations
   */
  static List<SyncProblem> problems(SyncRequest request, List<PolicyDeclaration> policies) {
    String folder = request.name(request.classFolder());
    List<SyncProblem> problems = new ArrayList<>();
    try {
      for (ProcessorRun.Trace trace : ProcessorRun.traces(request.classFolder(), policies)) {
        problems.add(SyncProblem.of(rule(trace), folder, 0, message(trace)));
      }
    } catch (IOException unreadable) {
      problems.add(
          SyncProblem.of(
              SyncRule.CLASS_PATH_UNREADABLE, folder, 0, FileFailure.reason(unreadable) + "."));
    }
    return problems;
  }

  private static SyncRule rule(ProcessorRun.Trace trace) {
    return trace.kind() == ProcessorRun.Kind.OTHER_INVENTORY
        ? SyncRule.INVENTORY_OUT_OF_DATE
        : SyncRule.PROCESSOR_DID_NOT_RUN;
  }

  private static String message(ProcessorRun.Trace trace) {
    String places = String.join(", ", trace.places());
    return switch (trace.kind()) {
      case NO_INVENTORY ->
          "The processor did not run: "
              + places
              + (trace.subject().isEmpty()
                  ? " declares cookies that are in no policy"
                  : " declares the policy \"" + trace.subject() + "\", and there is no inventory")
              + ". "
              + REMEDY;
      case NO_GUARD ->
          "The processor did not run: the guard of "
              + places
              + " is missing, although the policy \""
              + trace.subject()
              + "\" has an inventory. "
              + REMEDY;
      case OTHER_INVENTORY ->
          "The processor did not run in the last compilation of the module: the inventory of \""
              + trace.subject()
              + "\" differs from the class files of "
              + places
              + ". "
              + REMEDY;
    };
  }
}
