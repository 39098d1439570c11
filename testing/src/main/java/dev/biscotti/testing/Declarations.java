package dev.biscotti.testing;

import dev.biscotti.policy.inventory.Inventory;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a site is compared with: the generated inventory of its declarations.
 *
 * @param policy the policy with its cookies
 */
public record Declarations(PolicyDeclaration policy) {

  /**
   * Reads the inventory of a policy on the test's class path.
   *
   * @param id the policy's id
   * @return the declarations in {@code META-INF/biscotti/<id>/inventory.json}
   * @throws IllegalArgumentException if it is missing or cannot be read
   */
  public static Declarations onClassPath(String id) {
    String resource = "META-INF/biscotti/" + id + "/inventory.json";
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? ClassLoader.getSystemClassLoader() : context;
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            resource
                + " is not on the class path. The processor writes it when it compiles the class"
                + " with @CookiePolicy(id = \""
                + id
                + "\"); put that module on the class path of the test.");
      }
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an inventory from a file, such as one that the site's developers provided.
   *
   * @param file an {@code inventory.json}
   * @return the declarations in it
   * @throws IllegalArgumentException if it cannot be read as an inventory
   */
  public static Declarations in(Path file) {
    try {
      return read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Declarations read(String json, String source) {
    try {
      Inventory inventory = InventoryReader.read(json);
      if (!inventory.cookiesKnown()) {
        throw new IllegalArgumentException(source + " does not say which cookies there are.");
      }
      return new Declarations(inventory.policy());
    } catch (InventoryFormatException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  /** Whether the policy has anything that a visitor can refuse. */
  boolean mustAsk() {
    return policy.cookies().stream().anyMatch(cookie -> !cookie.isEssential());
  }
}
