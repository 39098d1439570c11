package dev.biscotti.sample;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockFormatException;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The shop as it was before it announced {@value #NEW}. */
final class StorefrontBefore {
  static final String NEW = "shop-first-visit";

  private static final String LOCK = "storefront-before.lock";

  private StorefrontBefore() {}

  /** The current declarations. */
  static PolicyDeclaration declaredNow() {
    try {
      return InventoryReader.read(text("/META-INF/biscotti/storefront/inventory.json")).policy();
    } catch (InventoryFormatException e) {
      throw new AssertionError(e);
    }
  }

  static String lockText() {
    return text(LOCK);
  }

  static PolicyLock lock() {
    try {
      return LockReader.read(lockText());
    } catch (LockFormatException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The value that the earlier shop's server set as {@code __Host-shop-consent} after an answer.
   */
  static String consentRecord(Clock clock, Consumer<Consent> answer) {
    PolicyDeclaration now = declaredNow();
    PolicyDeclaration before =
        PolicyDeclaration.of(now.id(), now.effective())
            .site(now.site())
            .noticeDays(now.noticeDays())
            .consentRecord(now.consentRecord())
            .providers(now.providers())
            .categories(
                now.categories().stream().map(one -> one.withRevision(Revision.NONE)).toList())
            .cookies(now.cookies().stream().filter(one -> !one.name().text().equals(NEW)).toList())
            .build();
    DeployedPolicy deployed =
        DeployedPolicy.of(new LockedPolicy(before, new FoundLock.Read(lock())));
    List<String> lines = new ArrayList<>();
    Exchange exchange = Exchange.of("/storefront", name -> List.of(), lines::add);
    answer.accept(
        CookieGuard.on(deployed, exchange, GuardSettings.defaults().withClock(clock)).consent());
    return SetCookie.parse(lines.get(0)).value();
  }

  private static String text(String resource) {
    try (InputStream stream = StorefrontBefore.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
