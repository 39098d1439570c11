package dev.biscotti.tooling.command;

import dev.biscotti.policy.file.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code biscotti}. */
@Command(
    name = "biscotti",
    description = "Checks the cookies of a program against their declarations.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      UpdateCommand.class,
      AcceptCommand.class,
      DiffCommand.class,
      RenderCommand.class,
      InitCommand.class,
      SearchCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors",
      "1:errors, something to accept or to update first, or a page that was not changed",
      "2:wrong usage, a module without a policy, or a malformed table of sinks",
      "3:none of these, but classes, inventories, locks or libraries could not be read, or a lock"
          + " could not be written"
    })
public final class BiscottiCommand implements Runnable {
  /** The exit code of a run without errors. */
  public static final int OK = 0;

  /** The exit code of a run with findings that count as errors. */
  public static final int ERRORS = 1;

  /** The exit code for wrong usage. */
  public static final int USAGE = 2;

  /** The exit code of a run that could not check everything. */
  public static final int INCOMPLETE = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** For picocli, which sets the options. */
  public BiscottiCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Choose a command: " + names());
  }

  private String names() {
    return String.join(", ", spec.subcommands().keySet());
  }

  /**
   * The command line with all subcommands.
   *
   * @param out where results go
   * @param err where messages about wrong usage go
   * @return the command line, to execute with arguments
   */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new BiscottiCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(BiscottiCommand::report);
  }

  /**
   * Prints no stack trace for files that cannot be read or written: the program is not at fault.
   */
  private static int report(Exception thrown, CommandLine command, ParseResult arguments)
      throws Exception {
    if (!(thrown instanceof IOException failure)) {
      throw thrown;
    }
    command.getErr().println(FileFailure.message(failure));
    return INCOMPLETE;
  }

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments the arguments
   */
  public static void main(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out, err).execute(arguments));
  }
}
