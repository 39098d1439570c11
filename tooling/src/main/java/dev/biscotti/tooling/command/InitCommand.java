package dev.biscotti.tooling.command;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.file.AtomicFile;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.lock.LockFileException;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import dev.biscotti.tooling.region.DocumentFormat;
import dev.biscotti.tooling.region.RegionContent;
import dev.biscotti.tooling.region.RegionDocument;
import dev.biscotti.tooling.region.StarterPage;
import dev.biscotti.tooling.sync.BuiltPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code init}. */
@Command(
    name = "init",
    description = {
      "Writes the first lock of each policy, and a page with regions to start from.",
      "Overwrites nothing: it keeps existing locks and fails if the page exists."
    },
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(names = "--policy", paramLabel = "ID", description = "The policy that the page is about.")
  private String policyId = "";

  @Parameters(
      paramLabel = "PAGE",
      description = "The page to write; its name decides the format: .md, .mdx, .html, .adoc.")
  private Path page = Path.of("");

  private final Clock clock;

  InitCommand() {
    this(Clock.systemUTC());
  }

  InitCommand(Clock clock) {
    this.clock = clock;
  }

  /** A policy with its existing or new lock. */
  private record Locked(PolicyDeclaration policy, LockFile file, PolicyLock lock, boolean isNew) {
    LockedPolicy withLock() {
      return new LockedPolicy(policy, new FoundLock.Read(lock));
    }
  }

  @Override
  public Integer call() throws IOException {
    DocumentFormat format =
        DocumentFormat.of(page)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        page
                            + " cannot have regions; pages with regions end in "
                            + String.join(", ", DocumentFormat.allExtensions())));
    Path file = module.file(page);
    List<Locked> locked = locked();
    Locked shown = module.one(locked, Locked::policy, policyId);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      spec.commandLine().getErr().println(file + " already exists. Nothing was written.");
      return BiscottiCommand.ERRORS;
    }
    byte[] content = content(format, locked, shown.withLock());
    PrintWriter out = spec.commandLine().getOut();
    for (Locked one : locked) {
      if (one.isNew()) {
        write(one);
        BuiltPages.follow(module.request(List.of(), List.of()), one.policy(), one.lock());
      }
      out.println(
          one.file().path() + (one.isNew() ? ": written" : ": already exists, not changed"));
    }
    AtomicFile.replace(file, Optional.empty(), content);
    out.println(file + ": written");
    out.println("Commit these files, and write your own text around the regions of the page.");
    out.flush();
    return BiscottiCommand.OK;
  }

  /** Keeps a lock that somebody else has written in the meantime. */
  private static void write(Locked one) throws IOException {
    try {
      one.file().replace(Optional.empty(), one.lock());
    } catch (LockFileException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  private List<Locked> locked() throws IOException {
    List<Locked> locked = new ArrayList<>();
    for (PolicyDeclaration policy : module.read()) {
      LockFile file = module.lock(policy);
      try {
        Optional<PolicyLock> lock = file.read();
        locked.add(
            new Locked(
                policy,
                file,
                lock.isPresent() ? lock.get() : Acceptance.because("").accept(lock, policy, clock),
                lock.isEmpty()));
      } catch (LockFileException malformed) {
        throw new IOException(malformed.getMessage(), malformed);
      } catch (ReasonRequiredException e) {
        throw new IllegalStateException("The first lock of a policy must not need a reason", e);
      }
    }
    return locked;
  }

  private static byte[] content(DocumentFormat format, List<Locked> locked, LockedPolicy shown)
      throws IOException {
    String text = StarterPage.of(shown, format, locked.size() > 1);
    RegionContent content = new RegionContent(locked.stream().map(Locked::withLock).toList());
    return RegionDocument.read(format, text.getBytes(StandardCharsets.UTF_8), content).updated();
  }
}
