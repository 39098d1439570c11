package dev.biscotti.tooling.sync;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The policies that the compiler found in a module. */
public final class CompiledPolicies {
  private static final String INVENTORY = "inventory.json";

  private CompiledPolicies() {}

  /**
   * Reads the inventories of a module.
   *
   * @param classes its class output
   * @return its policies by id, without their locks; empty if it is not compiled or has none
   * @throws IOException if an inventory cannot be read; the message names it and the remedy
   */
  public static List<PolicyDeclaration> read(Path classes) throws IOException {
    List<PolicyDeclaration> policies = new ArrayList<>();
    for (Path file : inventories(classes)) {
      policies.add(policy(file));
    }
    return policies;
  }

  /**
   * The policies of a module, for a command that can do nothing without them.
   *
   * @param classes its class output
   * @return as {@link #read}
   * @throws IOException if an inventory cannot be read; the message ends with the rule
   */
  public static List<PolicyDeclaration> required(Path classes) throws IOException {
    try {
      return read(classes);
    } catch (IOException unreadable) {
      throw new IOException(
          unreadable.getMessage() + " [" + SyncRule.INVENTORY_UNREADABLE.id() + "]", unreadable);
    }
  }

  /**
   * What class files declare and the processor did not see.
   *
   * @param request the module
   * @param policies the policies of its inventories, as {@link #read} gives them
   * @return a problem for each policy; none if the processor ran
   */
  public static List<SyncProblem> unseen(SyncRequest request, List<PolicyDeclaration> policies) {
    return UnprocessedDeclarations.problems(request, policies);
  }

  /**
   * The folder is of the policy's name. An id that leads elsewhere, in an inventory that came with
   * something unpacked into the class output, would have a lock written there.
   */
  private static PolicyDeclaration policy(Path file) throws IOException {
    String problem;
    try {
      PolicyDeclaration policy = InventoryReader.read(RegularFile.text(file)).policy();
      if (isOf(policy, file)) {
        return policy;
      }
      problem = "it is the inventory of " + policy.id() + ", in the folder of another policy";
    } catch (InventoryFormatException malformed) {
      problem = String.valueOf(malformed.getMessage());
    } catch (CharacterCodingException | FileSystemException unreadable) {
      problem = FileFailure.reason(unreadable);
    }
    throw new IOException(file + ": " + problem + ". Compile the module again.");
  }

  private static boolean isOf(PolicyDeclaration policy, Path file) {
    Path folder = file.getParent();
    return folder != null && policy.id().equals(String.valueOf(folder.getFileName()));
  }

  private static List<Path> inventories(Path classes) throws IOException {
    Path folder = classes.resolve("META-INF").resolve("biscotti");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> policies = Files.list(folder)) {
      return policies
          .map(policy -> policy.resolve(INVENTORY))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }
}
