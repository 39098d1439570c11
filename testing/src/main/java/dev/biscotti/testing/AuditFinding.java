package dev.biscotti.testing;

/**
 * Something found by an audit.
 *
 * @param kind what kind of thing
 * @param name the name of the cookie or other item
 * @param what what is wrong, where and in which state it was first seen
 * @param fix how to fix it
 */
public record AuditFinding(FindingKind kind, String name, String what, String fix) {

  /** Lines for a message. */
  String message() {
    return "[" + kind.words() + "] " + what + "\n  fix:  " + fix;
  }
}
