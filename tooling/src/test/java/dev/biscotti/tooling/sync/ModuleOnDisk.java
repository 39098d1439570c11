package dev.biscotti.tooling.sync;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclarationBuilder;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A module on disk with an inventory like the compiler's, with locks and pages. */
public final class ModuleOnDisk {
  private final Path folder;

  public ModuleOnDisk(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  public SyncRequest request(String... documents) {
    return SyncRequest.ofMavenModule(folder).withDocuments(documents);
  }

  public SyncReport check(String... documents) {
    return PolicySync.of(request(documents)).check();
  }

  public SyncUpdate update(String... documents) {
    return PolicySync.of(request(documents)).update(false);
  }

  public static CookieDeclaration visitor(String lifetime) {
    return CookieDeclaration.consent("_visitor", Category.ANALYTICS, "Counts visitors.")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of(lifetime), false, ""))
        .build();
  }

  public static PolicyDeclarationBuilder policy(String id, CookieDeclaration... cookies) {
    List<CookieDeclaration> all = new ArrayList<>();
    all.add(
        CookieDeclaration.essential("consent", Exemption.CONSENT_RECORD, "Records your choices.")
            .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P6M"), false, ""))
            .build());
    all.addAll(List.of(cookies));
    return PolicyDeclaration.of(id, LocalDate.of(2026, 6, 1))
        .site(id + ".example")
        .noticeDays(14)
        .consentRecord("consent")
        .languages(List.of("en", "sv"))
        .categories(
            List.of(
                CategoryDeclaration.builtIn(Category.ESSENTIAL),
                CategoryDeclaration.builtIn(Category.ANALYTICS)))
        .cookies(all);
  }

  public ModuleOnDisk compile(PolicyDeclaration policy) {
    return write(
        "target/classes/META-INF/biscotti/" + policy.id() + "/inventory.json",
        InventoryDocument.of(policy));
  }

  public ModuleOnDisk compile(CookieDeclaration... cookies) {
    return compile(policy("shop", cookies).build());
  }

  /** Accepts the compiled declarations on a day. */
  public ModuleOnDisk accept(LocalDate day) {
    Clock noon = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try {
      for (PolicyDeclaration policy : CompiledPolicies.read(folder.resolve("target/classes"))) {
        LockFile file = LockFile.in(folder.resolve("src/main/resources"), policy.id());
        file.write(Acceptance.because("It was decided.").accept(file.read(), policy, noon));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return this;
  }

  /** Compiles and accepts. */
  public ModuleOnDisk released(CookieDeclaration... cookies) {
    return compile(cookies).accept(LocalDate.of(2026, 6, 1));
  }

  public ModuleOnDisk write(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
