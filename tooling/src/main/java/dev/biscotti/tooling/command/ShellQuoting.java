package dev.biscotti.tooling.command;

import java.util.regex.Pattern;

/** Quotes arguments for a POSIX shell. */
final class ShellQuoting {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private ShellQuoting() {}

  static String quoted(String argument) {
    return SAFE.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }
}
