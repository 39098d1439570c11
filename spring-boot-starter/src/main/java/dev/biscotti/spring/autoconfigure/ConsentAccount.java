package dev.biscotti.spring.autoconfigure;

import java.util.Optional;

/**
 * Tells whose choice it is that the consent log keeps. An application that defines a bean of this
 * type can show who agreed, and must say so in its privacy policy; without one the log tells nobody
 * apart.
 */
@FunctionalInterface
public interface ConsentAccount {
  /**
   * The account of the visitor whose request this thread works on.
   *
   * @return an id of the application's own, 1 to 255 characters; empty for who is not signed in
   */
  Optional<String> current();
}
