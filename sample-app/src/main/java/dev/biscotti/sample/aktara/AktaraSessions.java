package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.DemoAccounts;
import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, by password or by a code sent to a phone. A session ends after thirty days
 * without a visit.
 */
@Component
class AktaraSessions {
  private final DemoAccounts accounts =
      new DemoAccounts(
          List.of(
              new Account("mira@example.com", "Mira Okafor", "close-reading"),
              new Account("jonas@example.com", "Jonas Brandt", "second-draft")));

  private final TokenStore<String> sessions;

  AktaraSessions(Clock clock) {
    sessions = TokenStore.endingUnused(Duration.ofDays(30), clock);
  }

  List<Account> accounts() {
    return accounts.all();
  }

  /** Signs in the owner of an account; false if e-mail address and password match no account. */
  boolean signIn(AktaraCookiesGuard cookies, String email, String password) {
    Optional<Account> account = accounts.find(email, password);
    account.ifPresent(known -> begin(cookies, known.name()));
    return account.isPresent();
  }

  /** Begins a session and ends any earlier session of the browser. */
  void begin(AktaraCookiesGuard cookies, String name) {
    cookies.session().get().ifPresent(sessions::revoke);
    cookies.session().set(sessions.issue(name));
  }

  /** The name of the signed-in visitor. Each visit restarts the thirty days. */
  Optional<String> visitor(AktaraCookiesGuard cookies) {
    Optional<String> name = cookies.session().get().flatMap(sessions::find);
    if (name.isPresent()) {
      cookies.session().renew();
    }
    return name;
  }

  void end(AktaraCookiesGuard cookies) {
    cookies.session().get().ifPresent(sessions::revoke);
    cookies.session().delete();
  }
}
