package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy page in one language, as the compiler wrote it.
 *
 * @param language a BCP 47 tag
 * @param html the page
 */
public record CompiledPage(String language, String html) {

  /**
   * Reads the pages of a policy from {@code META-INF/biscotti/<id>/}.
   *
   * @param policy the policy
   * @param loader the class loader of the module that declares the policy
   * @return a page for each language of the policy, in the policy's order
   * @throws IllegalStateException if a page is missing
   */
  public static List<CompiledPage> of(DeployedPolicy policy, ClassLoader loader) {
    List<String> declared = policy.rules().languages();
    List<String> languages = declared.isEmpty() ? List.of("en") : declared;
    List<CompiledPage> pages = new ArrayList<>();
    for (String language : languages) {
      String file = pages.isEmpty() ? "policy.html" : "policy." + language + ".html";
      pages.add(new CompiledPage(language, read(policy.id(), file, loader)));
    }
    return List.copyOf(pages);
  }

  private static String read(String id, String file, ClassLoader loader) {
    String resource = "META-INF/biscotti/" + id + "/" + file;
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            resource
                + " is missing from the class path. The compiler writes it beside the guard: package"
                + " META-INF/biscotti with the classes, or compile the module again.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
