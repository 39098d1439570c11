package dev.biscotti.maven;

import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.lock.LockFileException;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import dev.biscotti.tooling.sync.AcceptedLock;
import dev.biscotti.tooling.sync.LockAcceptance;
import dev.biscotti.tooling.sync.SyncRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the declarations that were last compiled: writes them to the lock of each policy of the
 * module, as what visitors are informed of from now on. If one policy cannot be accepted, no lock
 * is written. Commit the locks. Accepting twice changes nothing.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptGoal extends ModuleGoal {
  /** The reason, for the history. Required if a change is marked REVIEW. */
  @Parameter(property = "biscotti.reason")
  private String reason = "";

  /** Whether visitors are asked again about the cookies whose change is marked REVIEW. */
  @Parameter(property = "biscotti.askAgain", defaultValue = "false")
  private boolean askAgain;

  /** Cookies that were renamed and are otherwise the same, each as {@code old=new}. */
  @Parameter(property = "biscotti.renamed")
  private List<String> renamed = new ArrayList<>();

  /** Called by Maven, which sets the parameters. */
  public AcceptGoal() {}

  @Override
  void run(SyncRequest request) throws IOException, MojoFailureException {
    Acceptance acceptance = Acceptance.because(reason).withRenamed(names(renamed));
    try {
      for (AcceptedLock lock :
          LockAcceptance.accept(
              request, askAgain ? acceptance.askingAgain() : acceptance, Clock.systemUTC())) {
        tell(lock);
      }
    } catch (ReasonRequiredException missing) {
      throw new MojoFailureException(
          missing.getMessage() + "\n\nRun: " + request.commands().acceptWithReason(), missing);
    } catch (LockFileException | IllegalArgumentException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    }
  }

  private void tell(AcceptedLock lock) {
    getLog()
        .info(
            lock.written()
                ? lock.policyId() + ": wrote " + lock.file() + ". Commit it."
                : lock.policyId() + ": nothing to accept");
    lock.changes().forEach(change -> getLog().info("  " + ChangeText.of(change)));
  }

  private static Map<String, String> names(List<String> pairs) throws MojoFailureException {
    Map<String, String> names = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new MojoFailureException("renamed: \"" + pair + "\" is not of the form old=new");
      }
      names.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return names;
  }
}
