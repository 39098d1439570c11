package dev.biscotti.tooling.command;

import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.policy.page.PageFile;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.sync.BuiltPages;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.WrittenPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The subcommand {@code render}. */
@Command(
    name = "render",
    description = {
      "Writes the whole policy page, with the lock in the module's resources.",
      "With --to, writes every language of every policy as Markdown and HTML, and the inventory."
          + " Without it, prints one page."
    },
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "The folder to write to; each policy gets its own folder in it.")
  private Optional<Path> to = Optional.empty();

  @Option(names = "--policy", paramLabel = "ID", description = "The policy to show.")
  private String policyId = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language to show; by default the policy's first one.")
  private String language = "";

  @Option(names = "--as", paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}.")
  private Form form = Form.MARKDOWN;

  /** The form of one page. */
  enum Form {
    /** Markdown. */
    MARKDOWN("md"),

    /** A complete HTML page. */
    HTML("html");

    private final String extension;

    Form(String extension) {
      this.extension = extension;
    }
  }

  RenderCommand() {}

  @Override
  public Integer call() throws IOException {
    module.read();
    PolicySync sync = PolicySync.of(module.request(List.of(), List.of()));
    List<SyncProblem> unreadable =
        sync.check().problems().stream().filter(one -> one.rule().isIncomplete()).toList();
    if (!unreadable.isEmpty()) {
      throw new IOException(unreadable.get(0).summary());
    }
    PrintWriter out = spec.commandLine().getOut();
    List<LockedPolicy> policies =
        to.isPresent() && policyId.isEmpty()
            ? sync.policies()
            : List.of(module.one(sync.policies(), LockedPolicy::declaration, policyId));
    if (to.isEmpty()) {
      out.print(page(policies.get(0)));
    } else {
      BuiltPages pages = BuiltPages.in(module.file(to.get()));
      for (LockedPolicy policy : policies) {
        for (WrittenPage page : pages.write(policy)) {
          out.println(page.file() + (page.written() ? ": written" : ": in sync"));
        }
      }
    }
    out.flush();
    return BiscottiCommand.OK;
  }

  private String page(LockedPolicy policy) {
    List<String> languages = policy.declaration().languages();
    if (!language.isEmpty() && !languages.contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "The policy " + policy.id() + " is available in: " + String.join(", ", languages));
    }
    String file =
        PageFile.name(languages, language.isEmpty() ? languages.get(0) : language, form.extension);
    return PolicyDocuments.of(policy).stream()
        .filter(document -> document.fileName().equals(file))
        .findFirst()
        .orElseThrow()
        .content();
  }
}
