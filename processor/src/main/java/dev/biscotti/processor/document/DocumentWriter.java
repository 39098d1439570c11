package dev.biscotti.processor.document;

import dev.biscotti.policy.GeneratedDocument;
import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.processor.declaration.CompilerFile;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.runtime.deployment.PolicyTexts;
import dev.biscotti.runtime.deployment.TextsWriter;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;

/** Writes the documents of a policy to {@code META-INF/biscotti/<id>/}. */
public final class DocumentWriter {
  private final Filer filer;
  private final LockInput locks;

  /**
   * Creates the writer for one compilation.
   *
   * @param filer the compiler's filer
   * @param locks reads the locks
   */
  public DocumentWriter(Filer filer, LockInput locks) {
    this.filer = filer;
    this.locks = locks;
  }

  /**
   * Writes all documents of a policy, and the texts that its guard reads.
   *
   * @param policy the policy, without errors
   * @throws IOException if its lock cannot be read, or a file cannot be written
   */
  public void write(DeclaredPolicy policy) throws IOException {
    String folder = "META-INF/biscotti/" + policy.declaration().id() + "/";
    LockedPolicy locked =
        new LockedPolicy(policy.declaration(), locks.read(policy.declaration().id()));
    for (GeneratedDocument document : PolicyDocuments.of(locked)) {
      write(folder + document.fileName(), document.content(), policy);
    }
    List<String> languages = policy.declaration().languages();
    for (String language : languages) {
      write(
          PolicyTexts.resource(policy.declaration().id(), languages, language),
          TextsWriter.write(policy.declaration(), language),
          policy);
    }
  }

  private void write(String file, String content, DeclaredPolicy policy) throws IOException {
    CompilerFile.write(filer, file, content.getBytes(StandardCharsets.UTF_8), policy.type());
  }
}
