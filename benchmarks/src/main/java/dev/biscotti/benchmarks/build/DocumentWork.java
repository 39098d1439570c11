package dev.biscotti.benchmarks.build;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.policy.GeneratedDocument;
import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.report.ReportFormat;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rendering and {@code biscotti check} of one policy. Half of its cookies are for analytics, half
 * for marketing; a lock records what visitors know.
 */
final class DocumentWork {
  private static final List<String> PAGES = List.of("page.md", "page.html", "page.adoc");

  private final List<String> arguments;

  /** The arguments of a run: for rendering the declarations, for a check the module's folder. */
  DocumentWork(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
  }

  MeasuredRun.Work rendering() {
    PolicyDeclaration policy = policy(Integer.parseInt(arguments.get(0)));
    return () -> {
      if (PolicyDocuments.of(LockedPolicy.unlocked(policy)).size() != 3) {
        throw new IllegalStateException();
      }
    };
  }

  MeasuredRun.Work check() {
    Path folder = Path.of(arguments.get(0));
    return () -> {
      SyncReport report = PolicySync.of(request(folder)).check();
      if (!report.passes() || ReportFormat.TEXT.write(report).isEmpty()) {
        throw new IllegalStateException(report.problems().toString());
      }
    };
  }

  private static SyncRequest request(Path folder) {
    return SyncRequest.ofMavenModule(folder).withDocuments(PAGES.toArray(new String[0]));
  }

  /** Writes a module that is in sync: inventory, built page in both forms, lock, three pages. */
  static void writeModule(Path folder, int declarations) throws IOException {
    PolicyDeclaration policy = policy(declarations);
    PolicyLock accepted;
    try {
      accepted = Acceptance.because("").accept(Optional.empty(), policy, Clock.systemUTC());
    } catch (Exception refused) {
      throw new IllegalStateException(refused);
    }
    LockFile.in(folder.resolve("src/main/resources"), policy.id()).write(accepted);
    Path built = folder.resolve("target/classes/META-INF/biscotti").resolve(policy.id());
    Files.createDirectories(built);
    for (GeneratedDocument document :
        PolicyDocuments.of(new LockedPolicy(policy, new FoundLock.Read(accepted)))) {
      Files.writeString(built.resolve(document.fileName()), document.content());
    }
    Files.writeString(folder.resolve("page.md"), page("<!-- ", " -->"));
    Files.writeString(folder.resolve("page.html"), page("<!-- ", " -->"));
    Files.writeString(folder.resolve("page.adoc"), page("// ", ""));
    if (!PolicySync.of(request(folder)).update(false).problems().isEmpty()) {
      throw new IllegalStateException();
    }
  }

  private static String page(String opening, String closing) {
    StringBuilder page = new StringBuilder();
    for (String category : List.of("analytics", "marketing")) {
      page.append(opening).append("biscotti:begin table category=").append(category);
      page.append(closing).append('\n');
      page.append(opening).append("biscotti:end table").append(closing).append("\n\n");
    }
    return page.toString();
  }

  @AllowUndeclaredCookie(reason = "Declarations of a benchmark, which no visitor meets.")
  private static PolicyDeclaration policy(int count) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cookies.add(
          CookieDeclaration.consent(
                  "cookie-" + i, i % 2 == 0 ? "analytics" : "marketing", "Counts " + i + ".")
              .lifetime(
                  new Lifetime.Lasting(LifetimePeriod.of(i % 10 == 0 ? "P1Y" : "P1M"), false, ""))
              .build());
    }
    return PolicyDeclaration.of("large", LocalDate.of(2026, 1, 1))
        .categories(
            List.of(
                CategoryDeclaration.builtIn("essential"),
                CategoryDeclaration.builtIn("analytics"),
                CategoryDeclaration.builtIn("marketing")))
        .cookies(cookies)
        .build();
  }
}
