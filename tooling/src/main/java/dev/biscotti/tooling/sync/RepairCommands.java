package dev.biscotti.tooling.sync;

/**
 * What to type to fix what a check found, in the words of whoever runs the check.
 *
 * @param accept accepts the declarations, such as {@code mvn biscotti:accept}
 * @param acceptWithReason the same with a reason to fill in, such as {@code mvn biscotti:accept
 *     -Dbiscotti.reason="WHY"}
 * @param update rewrites regions, such as {@code mvn biscotti:update}
 * @param overwrite the same over what was edited by hand
 * @param init writes a first page with regions
 * @param render writes the built pages anew
 */
public record RepairCommands(
    String accept,
    String acceptWithReason,
    String update,
    String overwrite,
    String init,
    String render) {
  /**
   * The commands of the goals of a build tool, with options as system properties.
   *
   * @param goal what a goal's name is appended to, such as {@code mvn biscotti:}
   * @return the commands
   */
  public static RepairCommands goals(String goal) {
    return new RepairCommands(
        goal + "accept",
        goal + "accept -Dbiscotti.reason=\"WHY\"",
        goal + "update",
        goal + "update -Dbiscotti.overwrite",
        goal + "init",
        goal + "render");
  }
}
