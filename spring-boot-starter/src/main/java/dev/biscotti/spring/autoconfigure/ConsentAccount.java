package dev.biscotti.spring.autoconfigure;

import java.util.Optional;

/**
 * States whose choice the consent log keeps. An application that defines a bean of this type can
 * show who agreed, and must disclose this in its privacy policy. Without one, the log identifies
 * nobody.
 */
@FunctionalInterface
public interface ConsentAccount {
  /**
   * The account of the visitor whose request this thread handles.
   *
   * @return an id that the application chooses, 1 to 255 characters; empty if the visitor is not
   *     signed in
   */
  Optional<String> current();
}
