package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.DemoAccounts;
import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is signed in. A session ends after thirty days without a visit. */
@Component
class Customers {
  private final DemoAccounts accounts =
      new DemoAccounts(List.of(new Account("chiara@example.com", "Chiara Bruni", "twice-baked")));

  private final TokenStore<Account> sessions;

  Customers(Clock clock) {
    sessions = TokenStore.endingUnused(Duration.ofDays(30), clock);
  }

  List<Account> accounts() {
    return accounts.all();
  }

  /** Signs in a customer; false if e-mail address and password match no account. */
  boolean signIn(StorefrontCookiesGuard cookies, String email, String password) {
    Optional<Account> account = accounts.find(email, password);
    account.ifPresent(
        known -> {
          cookies.session().get().ifPresent(sessions::revoke);
          cookies.session().set(sessions.issue(known));
        });
    return account.isPresent();
  }

  /** The customer who makes a request. Each visit restarts the thirty days. */
  Optional<Account> customer(StorefrontCookiesGuard cookies) {
    Optional<Account> customer = cookies.session().get().flatMap(sessions::find);
    if (customer.isPresent()) {
      cookies.session().renew();
    }
    return customer;
  }

  void signOut(StorefrontCookiesGuard cookies) {
    cookies.session().get().ifPresent(sessions::revoke);
    cookies.session().delete();
  }
}
