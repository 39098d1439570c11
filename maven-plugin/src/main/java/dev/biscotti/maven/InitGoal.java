package dev.biscotti.maven;

import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.file.AtomicFile;
import dev.biscotti.tooling.region.DocumentFormat;
import dev.biscotti.tooling.region.RegionContent;
import dev.biscotti.tooling.region.RegionDocument;
import dev.biscotti.tooling.region.StarterPage;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Creates each page that {@code documents} names and that does not exist yet, with the regions of a
 * policy, as a start for your own text. Overwrites nothing.
 */
@Mojo(name = "init", threadSafe = true)
public final class InitGoal extends ModuleGoal {
  private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");

  /** The id of the page's policy. Required if the module has several. */
  @Parameter(property = "biscotti.policy")
  private String policy = "";

  /** Called by Maven, which sets the parameters. */
  public InitGoal() {}

  @Override
  void run(SyncRequest request) throws IOException, MojoFailureException {
    List<LockedPolicy> policies = PolicySync.of(request).policies();
    int written = 0;
    for (String document : request.documents()) {
      if (!PATTERN.matcher(document).find()) {
        Path file = request.directory().resolve(document);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          AtomicFile.replace(file, Optional.empty(), page(file, policies));
          getLog().info("Wrote " + document + ". Add your own text around its regions.");
          written++;
        }
      }
    }
    if (written == 0) {
      getLog().info("No page is missing. Name a new page in <documents>.");
    }
  }

  private byte[] page(Path file, List<LockedPolicy> policies)
      throws IOException, MojoFailureException {
    DocumentFormat format =
        DocumentFormat.of(file)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        file
                            + " cannot have regions; pages with regions end in "
                            + String.join(", ", DocumentFormat.allExtensions())));
    String text = StarterPage.of(shown(policies), format, policies.size() > 1);
    return RegionDocument.read(
            format, text.getBytes(StandardCharsets.UTF_8), new RegionContent(policies))
        .updated();
  }

  private LockedPolicy shown(List<LockedPolicy> policies) throws MojoFailureException {
    List<LockedPolicy> meant =
        policies.stream().filter(one -> policy.isEmpty() || one.id().equals(policy)).toList();
    if (meant.size() != 1) {
      String ids = policies.stream().map(LockedPolicy::id).collect(Collectors.joining(", "));
      throw new MojoFailureException(
          ids.isEmpty()
              ? "No policy found: compile the module first."
              : "State the policy of the page with -Dbiscotti.policy: " + ids);
    }
    return meant.get(0);
  }
}
