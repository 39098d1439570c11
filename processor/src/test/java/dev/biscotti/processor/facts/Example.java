package dev.biscotti.processor.facts;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.biscotti.processor.testing.Compilations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A policy that declares the facts of one group, and what the compiler made of it.
 *
 * @param name the simple name of the policy class
 * @param policy the generated {@code policy.md}
 * @param inventory the generated {@code inventory.json}
 */
record Example(String name, String policy, String inventory) {
  /** Catalogs that the policies include; each is compiled with those that name it. */
  static final List<String> CATALOGS = List.of("AnswersCatalog", "ChatCatalog");

  private static final String FOLDER = "facts/examples/";
  private static final Pattern LABEL = Pattern.compile("// Facts: ([a-z, -]+)");

  /** Compiles the example of a group with every warning an error. */
  static Example compile(String group) {
    String name = nameFor(group);
    List<JavaFileObject> files = new ArrayList<>(List.of(file(name)));
    CATALOGS.stream()
        .filter(catalog -> source(name).contains(catalog + ".class"))
        .forEach(catalog -> files.add(file(catalog)));
    Compilation compilation = Compilations.compileStrictly(files);
    assertThat(compilation).succeededWithoutWarnings();
    String documents = "META-INF/biscotti/" + group.toLowerCase(Locale.ROOT) + "/";
    return new Example(
        name,
        Compilations.resource(compilation, documents + "policy.md"),
        Compilations.resource(compilation, documents + "inventory.json"));
  }

  static String nameFor(String group) {
    return group + "Cookies";
  }

  private static JavaFileObject file(String name) {
    return JavaFileObjects.forResource(FOLDER + name + ".java");
  }

  private static String source(String name) {
    try {
      return Resources.toString(
          Resources.getResource(FOLDER + name + ".java"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source without package and imports. */
  static String declarations(String name) {
    String source = source(name);
    int lastImport = source.lastIndexOf("\nimport ");
    return source.substring(source.indexOf("\n\n", lastImport + 1)).strip();
  }

  /** The kinds of facts that the source says it declares. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(source(name));
    while (matcher.find()) {
      labels.addAll(Splitter.on(',').trimResults().splitToList(matcher.group(1)));
    }
    return labels;
  }

  /** The table rows of the page whose first cell holds a name. */
  List<String> rows(String cookie) {
    return policy
        .lines()
        .filter(line -> line.startsWith("| `"))
        .filter(line -> line.substring(0, line.indexOf(" | ")).contains("`" + cookie + "`"))
        .toList();
  }
}
