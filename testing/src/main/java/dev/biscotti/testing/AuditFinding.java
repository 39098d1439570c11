package dev.biscotti.testing;

/**
 * A finding of an audit.
 *
 * @param kind the kind of finding
 * @param name the name of the cookie or other item
 * @param what what is wrong, and where and in which state it was first seen
 * @param fix how to fix it
 */
public record AuditFinding(FindingKind kind, String name, String what, String fix) {

  /** The finding as lines of a message. */
  String message() {
    return "[" + kind.words() + "] " + what + "\n  fix:  " + fix;
  }
}
