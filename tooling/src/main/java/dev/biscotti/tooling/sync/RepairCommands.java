package dev.biscotti.tooling.sync;

/**
 * The commands that fix what a check found, for the tool that runs the check.
 *
 * @param accept accepts the declarations, such as {@code mvn biscotti:accept}
 * @param acceptWithReason the same with a placeholder for the reason, such as {@code mvn
 *     biscotti:accept -Dbiscotti.reason="WHY"}
 * @param update rewrites regions, such as {@code mvn biscotti:update}
 * @param overwrite rewrites regions even if they were edited by hand
 * @param init writes a first page with regions
 * @param render rewrites the built pages
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
