package dev.biscotti.policy.command;

import dev.biscotti.policy.inventory.Inventory;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.policy.lock.LockFile;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where a module's policies and their locks are. */
final class ModulePolicies {
  private static final String INVENTORY = "inventory.json";

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
    List<PolicyDeclaration> policies = new ArrayList<>();
    for (Path file : inventories()) {
      try {
        Inventory inventory = InventoryReader.read(Files.readString(file));
        policies.add(inventory.policy());
      } catch (InventoryFormatException malformed) {
        throw new IOException(
            file + ": " + malformed.getMessage() + ". Compile the module again.", malformed);
      }
    }
    if (policies.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no policy in "
              + classes
              + ": compile the module first, or name its class output with --classes");
    }
    return policies;
  }

  private List<Path> inventories() throws IOException {
    Path folder = classes.resolve("META-INF").resolve("biscotti");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> policies = Files.list(folder)) {
      return policies
          .map(policy -> policy.resolve(INVENTORY))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
