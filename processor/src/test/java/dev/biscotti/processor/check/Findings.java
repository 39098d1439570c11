package dev.biscotti.processor.check;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A compiler's messages in the form {@code BSC101 Cookies.NAME} or {@code BSC303 Cookies.NAME,
 * maxAge}.
 */
final class Findings {
  private static final Pattern FINDING =
      Pattern.compile("\\[(BSC\\d+)] .*?\\n\\s*at:   ([^\\n]*).*", Pattern.DOTALL);

  private Findings() {}

  /** Errors and warnings; messages of other origin are unchanged. */
  static List<String> of(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .map(message -> FINDING.matcher(message).replaceAll(Findings::inShort))
        .sorted()
        .toList();
  }

  private static String inShort(MatchResult finding) {
    return finding.group(1) + " " + finding.group(2);
  }

  /** Compiles one cookie in a policy that has a consent record; the constant is {@code X}. */
  static List<String> ofCookie(String annotation, String name) {
    return ofMembers(annotation + "\nstatic final String X = \"" + name + "\";\n");
  }

  /** Compiles constants in a policy that has a consent record. */
  static List<String> ofMembers(String members) {
    return of(Compilations.compile(Sources.policy(members)));
  }

  /** Compiles files. */
  static List<String> of(JavaFileObject... sources) {
    return of(Compilations.compile(sources));
  }
}
