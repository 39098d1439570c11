package dev.biscotti.sample.kontra;

import dev.biscotti.sample.web.DemoAccounts;
import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. The access token is valid for an hour and ends when the browser closes. For
 * exactly thirty days after signing in, the refresh token is exchanged for a new access token.
 */
@Component
class KontraSessions {
  private static final Duration ACCESS = Duration.ofHours(1);
  private static final Duration REFRESH = Duration.ofDays(30);

  private final DemoAccounts accounts =
      new DemoAccounts(
          List.of(
              new Account("astrid@example.com", "Astrid Lind", "fika-at-three"),
              new Account("omar@example.com", "Omar Haddad", "paid-in-full")));

  private final TokenStore<Account> accessTokens;
  private final TokenStore<Account> refreshTokens;

  KontraSessions(Clock clock) {
    accessTokens = TokenStore.lasting(ACCESS, clock);
    refreshTokens = TokenStore.lasting(REFRESH, clock);
  }

  List<Account> accounts() {
    return accounts.all();
  }

  /** Signs in a visitor; empty if e-mail address and password match no account. */
  Optional<Account> signIn(KontraCookiesGuard cookies, String email, String password) {
    Optional<Account> account = accounts.find(email, password);
    account.ifPresent(
        known -> {
          cookies.accessToken().set(accessTokens.issue(known));
          cookies.refreshToken().set(refreshTokens.issue(known));
        });
    return account;
  }

  /** The account of the visitor who makes a request. */
  Optional<Account> account(KontraCookiesGuard cookies) {
    return cookies.accessToken().get().flatMap(accessTokens::find).or(() -> refresh(cookies));
  }

  private Optional<Account> refresh(KontraCookiesGuard cookies) {
    Optional<Account> account = cookies.refreshToken().get().flatMap(refreshTokens::find);
    account.ifPresent(known -> cookies.accessToken().set(accessTokens.issue(known)));
    return account;
  }

  void signOut(KontraCookiesGuard cookies) {
    cookies.accessToken().get().ifPresent(accessTokens::revoke);
    cookies.refreshToken().get().ifPresent(refreshTokens::revoke);
    cookies.accessToken().delete();
    cookies.refreshToken().delete();
  }
}
