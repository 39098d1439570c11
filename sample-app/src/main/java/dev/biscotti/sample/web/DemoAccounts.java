package dev.biscotti.sample.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a demonstration. Their passwords are shown on the sign-in page, so they are not
 * hashed.
 *
 * @param all the accounts
 */
public record DemoAccounts(List<Account> all) {
  /**
   * An account.
   *
   * @param email the name to sign in with
   * @param name the person's name
   * @param password the password
   */
  public record Account(String email, String name, String password) {
    @Override
    public String toString() {
      return email;
    }
  }

  /** The accounts. */
  public DemoAccounts {
    all = List.copyOf(all);
  }

  /** The account that an e-mail address and a password belong to. */
  public Optional<Account> find(String email, String password) {
    byte[] given = password.getBytes(StandardCharsets.UTF_8);
    return all.stream()
        .filter(account -> account.email().equalsIgnoreCase(email.strip()))
        .filter(
            account ->
                MessageDigest.isEqual(account.password().getBytes(StandardCharsets.UTF_8), given))
        .findFirst();
  }
}
