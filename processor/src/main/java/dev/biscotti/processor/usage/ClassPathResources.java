package dev.biscotti.processor.usage;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.policy.inventory.PolicyMarker;
import dev.biscotti.processor.declaration.CompilerFile;
import dev.biscotti.processor.declaration.DeclaringTypes;
import dev.biscotti.processor.report.Printer;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.configuration.ModuleConfiguration;
import dev.biscotti.search.rule.ProcessorRule;
import dev.biscotti.search.sink.MalformedSinkTableException;
import dev.biscotti.search.sink.SinkTable;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Reads resources of libraries and of the module itself. */
final class ClassPathResources {
  private final Filer filer;
  private final Elements elements;
  private final ClassLoader processorPath;
  private final Printer printer;

  ClassPathResources(Filer filer, Elements elements, ClassLoader processorPath, Printer printer) {
    this.filer = filer;
    this.elements = elements;
    this.processorPath = processorPath;
    this.printer = printer;
  }

  /**
   * The sink tables: all on the processor path, that of the module, and the first one on the class
   * path, because a compiler shows no others. The last one belongs to a library and can only add
   * lines.
   */
  SinkTable tables(SinkTable builtIn) throws IOException {
    Set<URI> named = new LinkedHashSet<>();
    for (URL url : Collections.list(processorPath.getResources(SinkTable.USER_RESOURCE))) {
      named.add(normalized(URI.create(url.toString())));
    }
    Optional<URI> library = resource(StandardLocation.CLASS_PATH, "", SinkTable.USER_RESOURCE);
    // Without a separate processor path, javac uses the class path with all its libraries, and the
    // program sees the processor.
    boolean isClassPath =
        elements.getTypeElement("dev.biscotti.processor.BiscottiProcessor") != null;
    SinkTable all = builtIn;
    for (URI uri : named) {
      Optional<SinkTable> table = table(uri, !isClassPath);
      all = table.isPresent() ? all.plus(table.get()) : all;
    }
    Optional<URI> module = resource(StandardLocation.CLASS_OUTPUT, "", SinkTable.USER_RESOURCE);
    if (module.isPresent() && !named.contains(module.get())) {
      Optional<SinkTable> table = table(module.get(), true);
      all = table.isPresent() ? all.plus(table.get()) : all;
    }
    if (library.isEmpty() || named.contains(library.get()) || module.equals(library)) {
      return all;
    }
    Optional<SinkTable> theirs = table(library.get(), false);
    return theirs.isPresent() ? all.withLibrary(theirs.get()) : all;
  }

  /** The module's own configuration files, which Maven copies before it compiles. */
  ModuleConfiguration configuration() {
    Optional<URI> file = resource(StandardLocation.CLASS_OUTPUT, "", "application.properties");
    if (file.isEmpty() || !"file".equals(file.get().getScheme())) {
      return ModuleConfiguration.NONE;
    }
    Path folder = Path.of(file.get()).getParent();
    return folder == null ? ModuleConfiguration.NONE : ModuleConfiguration.of(List.of(folder));
  }

  /** A table; empty if there is none, or if it cannot be read, which is reported. */
  private Optional<SinkTable> table(URI uri, boolean own) {
    try {
      Optional<byte[]> content = CompilerFile.content(uri);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      String text = new String(content.get(), StandardCharsets.UTF_8);
      return Optional.of(SinkTable.parse(new StringReader(text), CompilerFile.shown(uri)));
    } catch (MalformedSinkTableException malformed) {
      report(String.valueOf(malformed.getMessage()), own);
    } catch (IOException unreadable) {
      report(CompilerFile.shown(uri) + ": " + FileFailure.reason(unreadable), own);
    }
    return Optional.empty();
  }

  private void report(String problem, boolean own) {
    if (own) {
      printer.unreadable(ProcessorRule.SINKS_MALFORMED, problem);
    } else {
      printer.ignored(problem);
    }
  }

  /** The declaring types of a class's library. */
  Set<String> declaringTypesBeside(TypeElement type) {
    String binaryName = elements.getBinaryName(type).toString();
    int dot = binaryName.lastIndexOf('.');
    String pack = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    String path = binaryName.replace('.', '/') + ".class";
    return resource(StandardLocation.CLASS_PATH, pack, file)
        .map(URI::toString)
        .filter(uri -> uri.endsWith(path))
        .map(uri -> uri.substring(0, uri.length() - path.length()) + DeclaringTypes.RESOURCE)
        .map(uri -> names(URI.create(uri)))
        .orElse(Set.of());
  }

  /** The cookies in the inventory of a policy on the class path; empty if it cannot be read. */
  Optional<List<CookieDeclaration>> inventory(String id) {
    return resource(StandardLocation.CLASS_PATH, "", PolicyMarker.inventory(id))
        .flatMap(this::inventory);
  }

  private Optional<List<CookieDeclaration>> inventory(URI uri) {
    try {
      Optional<byte[]> content = CompilerFile.content(uri);
      if (content.isPresent()) {
        String json = new String(content.get(), StandardCharsets.UTF_8);
        return Optional.of(InventoryReader.read(json).policy().cookies());
      }
    } catch (InventoryFormatException malformed) {
      printer.ignored(CompilerFile.shown(uri) + ": " + malformed.getMessage());
    } catch (IOException unreadable) {
      printer.ignored(CompilerFile.shown(uri) + ": " + FileFailure.reason(unreadable));
    }
    return Optional.empty();
  }

  private Set<String> names(URI uri) {
    Set<String> names = new LinkedHashSet<>();
    try {
      String text =
          CompilerFile.content(uri)
              .map(octets -> new String(octets, StandardCharsets.UTF_8))
              .orElse("");
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (SourceVersion.isName(lines.get(i))) {
          names.add(lines.get(i));
        } else if (!lines.get(i).isBlank()) {
          printer.ignored(
              CompilerFile.shown(uri) + ", line " + (i + 1) + ": it is not a class name");
          return Set.of();
        }
      }
    } catch (IOException unreadable) {
      printer.ignored(CompilerFile.shown(uri) + ": " + FileFailure.reason(unreadable));
    }
    return names;
  }

  private Optional<URI> resource(JavaFileManager.Location location, String pack, String name) {
    try {
      FileObject resource = filer.getResource(location, pack, name);
      return Optional.of(normalized(resource.toUri()));
    } catch (IOException | RuntimeException absent) {
      // A compiler throws this if there is no such file or location.
      return Optional.empty();
    }
  }

  /** Class loaders and compilers write the same address with one slash or three. */
  private static URI normalized(URI uri) {
    return URI.create(uri.toString().replace("file:///", "file:/"));
  }
}
