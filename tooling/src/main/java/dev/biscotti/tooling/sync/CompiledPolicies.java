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

/** Reads the policies that the compiler found in a module. */
public final class CompiledPolicies {
  private static final String INVENTORY = "inventory.json";

  private CompiledPolicies() {}

  /**
   * Reads the inventories of a module.
   *
   * @param classes its class output
   * @return its policies by id, without their locks; empty if it is not compiled or has no policy
   * @throws IOException if an inventory cannot be read; the message names the file and the fix
   */
  public static List<PolicyDeclaration> read(Path classes) throws IOException {
    List<PolicyDeclaration> policies = new ArrayList<>();
    for (Path file : inventories(classes)) {
      policies.add(policy(file));
    }
    return policies;
  }

  /**
   * Reads the policies of a module for a command that needs them.
   *
   * @param classes its class output
   * @return the policies, as from {@link #read}
   * @throws IOException if an inventory cannot be read; the message ends with the rule's id
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
   * Finds declarations in class files that the processor did not process.
   *
   * @param request the module
   * @param policies the policies from its inventories, as {@link #read} returns them
   * @return a problem for each affected policy; empty if the processor ran
   */
  public static List<SyncProblem> unseen(SyncRequest request, List<PolicyDeclaration> policies) {
    return UnprocessedDeclarations.problems(request, policies);
  }

  /**
   * The folder has the policy's id as its name. An inventory unpacked into the class output could
   * hold another id, such as one with a path, and a lock would be written there.
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
