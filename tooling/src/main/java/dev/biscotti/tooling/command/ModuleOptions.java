package dev.biscotti.tooling.command;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.sync.CompiledPolicies;
import dev.biscotti.tooling.sync.RepairCommands;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncRequest;
import dev.biscotti.tooling.sync.SyncRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where a module's policies and their locks are. */
final class ModuleOptions {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-C", "--directory"},
      paramLabel = "FOLDER",
      description = "The folder that other paths are relative to; by default the current one.")
  private Path directory = Path.of("");

  @Option(
      names = "--classes",
      required = true,
      paramLabel = "FOLDER",
      description = "The module's class output with the inventories, such as target/classes.")
  private Path classes = Path.of("");

  @Option(
      names = "--resources",
      paramLabel = "FOLDER",
      description = "The module's resources with the locks; by default src/main/resources.")
  private Path resources = RESOURCES;

  ModuleOptions() {}

  LockFile lock(PolicyDeclaration policy) {
    return LockFile.in(directory.resolve(resources), policy.id());
  }

  Path file(Path path) {
    return directory.resolve(path);
  }

  /** The policies that the compiler found, by id, without their locks; at least one. */
  List<PolicyDeclaration> read() throws IOException {
    List<PolicyDeclaration> policies = CompiledPolicies.required(directory.resolve(classes));
    for (SyncProblem unseen : CompiledPolicies.unseen(request(List.of(), List.of()), policies)) {
      throw new IOException(unseen.summary());
    }
    if (policies.isEmpty()) {
      throw withoutPolicy();
    }
    return policies;
  }

  private ParameterException withoutPolicy() {
    return new ParameterException(
        spec.commandLine(),
        "There is no policy in "
            + directory.resolve(classes)
            + ": compile the module first, or name its class output with --classes");
  }

  /**
   * Without a policy, the user probably named the wrong module: that is wrong usage, not a finding.
   */
  void requirePolicies(List<SyncProblem> problems) {
    if (problems.stream().anyMatch(problem -> problem.rule() == SyncRule.NO_POLICY)) {
      throw withoutPolicy();
    }
  }

  /** The policy with an id; the only policy if the id is empty. */
  <T> T one(List<T> policies, Function<T, PolicyDeclaration> toPolicy, String id) {
    List<String> ids = policies.stream().map(one -> toPolicy.apply(one).id()).toList();
    if (id.isEmpty() && policies.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "Choose a policy with --policy: " + String.join(", ", ids));
    }
    return policies.stream()
        .filter(one -> id.isEmpty() || toPolicy.apply(one).id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no policy " + id + ". Choose from: " + String.join(", ", ids)));
  }

  SyncRequest request(List<Path> classPath, List<String> documents) {
    return new SyncRequest(
        directory, classes, classPath, resources, documents, commands(documents));
  }

  private RepairCommands commands(List<String> documents) {
    String accept = "biscotti accept" + options();
    StringBuilder pages = new StringBuilder();
    documents.forEach(document -> pages.append(' ').append(ShellQuoting.quoted(document)));
    String update = "biscotti update" + options();
    return new RepairCommands(
        accept,
        accept + " --reason \"WHY\"",
        update + pages,
        update + " --overwrite" + pages,
        "biscotti init" + options() + pages,
        "biscotti render" + options() + " --to " + ShellQuoting.quoted(builtPages()));
  }

  private String builtPages() {
    return classes.resolve("META-INF").resolve("biscotti").toString();
  }

  /** These options as arguments for another command. */
  private String options() {
    StringBuilder options = new StringBuilder();
    if (!directory.toString().isEmpty()) {
      options.append(" -C ").append(ShellQuoting.quoted(directory.toString()));
    }
    options.append(" --classes ").append(ShellQuoting.quoted(classes.toString()));
    if (!resources.equals(RESOURCES)) {
      options.append(" --resources ").append(ShellQuoting.quoted(resources.toString()));
    }
    return options.toString();
  }
}
