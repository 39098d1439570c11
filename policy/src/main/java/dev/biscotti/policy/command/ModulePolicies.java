package dev.biscotti.policy.command;

import dev.biscotti.policy.lock.LockFile;
import dev.biscotti.policy.sync.CompiledPolicies;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where a module's policies and their locks are. */
final class ModulePolicies {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--classes",
      required = true,
      paramLabel = "FOLDER",
      description = "The module's class output, such as target/classes, with the inventories.")
  private Path classes = Path.of("");

  @Option(
      names = "--resources",
      paramLabel = "FOLDER",
      description = "The module's resources, with the locks; src/main/resources unless stated.")
  private Path resources = Path.of("src", "main", "resources");

  ModulePolicies() {}

  Path classes() {
    return classes;
  }

  LockFile lock(PolicyDeclaration policy) {
    return LockFile.in(resources, policy.id());
  }

  /** The policies that the compiler found, by id. */
  List<PolicyDeclaration> read() throws IOException {
    List<PolicyDeclaration> policies = CompiledPolicies.read(classes);
    if (policies.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no policy in "
              + classes
              + ": compile the module first, or name its class output with --classes");
    }
    return policies;
  }
}
