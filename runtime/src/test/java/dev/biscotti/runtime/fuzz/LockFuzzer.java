package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Shop;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockFormatException;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** A lock that was changed: it survives writing and reading, and it grants nothing. */
public final class LockFuzzer {
  private LockFuzzer() {}

  /** A lock as it is written, and some invalid ones. */
  static List<String> seeds() {
    String header = "biscotti-lock 1 shop\n";
    String visitor =
        """
        category analytics regime=opt-in
        category analytics revision=2.3f9a1c
        cookie _visitor announced=2026-06-01
        cookie _visitor category=analytics
        cookie _visitor first-set=2026-06-15
        cookie _visitor lifetime=P13M
        cookie _visitor path=/
        cookie _visitor purpose=Counts visitors; and\\nmore.
        cookie _visitor same-site=lax
        cookie _visitor secure=yes
        cookie _visitor since=2.3f9a1c
        """;
    return List.of(
        header + visitor,
        header
            + visitor.replace("cookie _visitor announced", "retired _old retired")
            + "retired _old until=2027-06-01\nretired _old category=essential\n",
        header
            + "history 2026-06-01.3f9a1c reason=It was decided.\n"
            + "category analytics given=2026-06-01.3f9a1c; 2; Said.\n"
            + "cookie _visitor changed=2026-06-01.3f9a1c; consent; cookie-added; analytics; ; ; x\n"
            + "provider plausible name=Plausible\nprovider plausible recipients=One; Two\n",
        "\uFEFF# comment\r\nbiscotti-lock 1 shop\r\nfuture thing is=so\r\n",
        header + "<<<<<<< HEAD\ncookie a%20b#2 path=/\n=======\n>>>>>>> other\n");
  }

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    seeds().forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.UTF_8)));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Silence.LOGGER.setLevel(Level.OFF);
    read(input);
  }

  /** Only in the JVM of a search, where each new lock would be logged. */
  private static final class Silence {
    private static final Logger LOGGER = Logger.getLogger("dev.biscotti");
  }

  static void read(byte[] content) {
    FoundLock found = LockResource.parse("shop.lock", "shop", content);
    String cookies = "_visitor=1; _old=1";
    if (found instanceof FoundLock.Read read) {
      isReadBack(read.lock());
      cookies = cookies + "; " + namesOf(read.lock());
    }
    Browser browser = Browser.with(cookies);
    CookieGuard guard =
        browser.visits(
            DeployedPolicy.of(new LockedPolicy(Shop.POLICY.rules(), found)), Shop.SETTINGS);
    Promises.hold(
        !guard.consent().granted("analytics")
            && !guard.consent().granted("marketing")
            && guard.refusal(Shop.VISITOR).isPresent(),
        "consent by lock",
        found);
    guard.deleteRefused();
    guard.renewAll();
    guard.consent().grant("analytics");
    guard.consent().refuseAll();
    for (String line : browser.setCookies()) {
      Promises.hold(line.chars().allMatch(c -> c >= ' ' && c < 0x7F), "a forged line", line);
    }
  }

  private static void isReadBack(PolicyLock lock) {
    String text = LockWriter.text(lock);
    try {
      Promises.hold(LockReader.read(text).equals(lock), "a lock with two meanings", text);
    } catch (LockFormatException e) {
      throw new AssertionError("what is written is not read: " + text, e);
    }
  }

  /** The browser has the cookies that the lock lists as retired, where a browser can have them. */
  private static String namesOf(PolicyLock lock) {
    return lock.retired().stream()
        .map(cookie -> cookie.declaration().name().text())
        .filter(name -> name.matches("[\\w!#$%&'*+.^`|~-]+"))
        .limit(50)
        .map(name -> name + "=1")
        .collect(Collectors.joining("; "));
  }
}
