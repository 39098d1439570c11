package dev.biscotti.tooling.command;

import dev.biscotti.tooling.sync.SyncProblem;
import java.util.List;

/** Arguments that commands about pages share. */
final class PageArguments {
  static final String DESCRIPTION =
      "Pages with regions: files (.md, .mdx, .html, .adoc), folders, or quoted patterns such as"
          + " 'docs/**/*.md'.";

  private PageArguments() {}

  static int exitCode(List<SyncProblem> problems) {
    if (problems.isEmpty()) {
      return BiscottiCommand.OK;
    }
    return problems.stream().allMatch(problem -> problem.rule().isIncomplete())
        ? BiscottiCommand.INCOMPLETE
        : BiscottiCommand.ERRORS;
  }
}
