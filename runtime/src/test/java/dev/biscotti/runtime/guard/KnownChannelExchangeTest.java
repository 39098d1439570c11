package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a known connection, the adapter's information about a request still applies. */
class KnownChannelExchangeTest {
  private final List<String> lines = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private boolean open = true;
  private final Exchange server =
      new Exchange() {
        @Override
        public List<String> headers(String name) {
          return name.equals("Cookie") ? List.of("_visitor=1") : List.of();
        }

        @Override
        public String path() {
          return "/legal";
        }

        @Override
        public Optional<String> host() {
          return Optional.of("shop.example");
        }

        @Override
        public boolean isOpen() {
          return open;
        }

        @Override
        public void consentChanged() {
          told.add("changed");
        }

        @Override
        public void addSetCookie(String line) {
          lines.add(line);
        }

        @Override
        public boolean replaceSetCookie(String earlier, String line) {
          return lines.remove(earlier) && lines.add(line);
        }
      };
  private final Exchange known = server.over(true);
  private final CookieGuard guard =
      CookieGuard.on(
          POLICY,
          known,
          SETTINGS.withListener(
              new GuardListener() {
                @Override
                public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

                @Override
                public void tooLate(CookieDeclaration cookie, String name) {
                  told.add("too late: " + name);
                }
              }));

  @Test
  void requestIsTheSame() {
    assertThat(known.headers("Cookie")).containsExactly("_visitor=1");
    assertThat(known.path()).isEqualTo("/legal");
    assertThat(known.host()).contains("shop.example");
    assertThat(known.secure()).contains(true);
    assertThat(server.over(false).secure()).contains(false);
    assertThat(guard.refusal(Shop.VISITOR)).contains(Refusal.CONSENT_FREE_PATH);
  }

  @Test
  void lineReplacesAnother() {
    Access.to(guard, CSRF).write("csrf", "1");
    Access.to(guard, CSRF).write("csrf", "2");

    assertThat(lines).containsExactly("csrf=2; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(known.replaceSetCookie("gone=1", "ours=1")).isFalse();
  }

  @Test
  void serverLearnsOfAnAnswer() {
    guard.consent().refuseAll();

    assertThat(told).containsExactly("changed");
  }

  @Test
  void nothingIsSentOnceTheResponseIsCommitted() {
    open = false;

    Access.to(guard, CSRF).write("csrf", "1");
    Access.to(guard, CSRF).delete("csrf");
    guard.consent().refuse("analytics");

    assertThat(lines).isEmpty();
    assertThat(told)
        .containsExactly(
            "too late: csrf",
            "too late: csrf",
            "too late: shop-consent",
            "too late: _visitor",
            "changed");
    assertThat(guard.consent().granted("analytics")).isFalse();
  }
}
