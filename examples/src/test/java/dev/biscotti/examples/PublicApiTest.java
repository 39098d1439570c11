package dev.biscotti.examples;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/api.md lists everything that users can see, and which parts are stable. */
class PublicApiTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dev\\.biscotti[\\w.]*)` \\|");
  private static final Pattern MODULE =
      Pattern.compile("(?m)^\\| `(biscotti-[\\w-]+)` \\| `([\\w.]+)`( \\(automatic\\))? \\|");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.biscotti[a-z.]*)\\.[A-Z]");
  private static final JavaClasses OURS = ours();

  /** Types of other libraries are recognised by name and need not be read. */
  private static JavaClasses ours() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importJars(jarFiles());
  }

  private static List<JarFile> jarFiles() {
    List<JarFile> files = new ArrayList<>();
    for (Path jar : jars()) {
      try {
        files.add(new JarFile(jar.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String part(String heading) throws IOException {
    String page = Pom.page("docs/api.md");
    int start = page.indexOf("## " + heading + "\n");
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private static Set<String> packages(String heading) throws IOException {
    return ROW.matcher(part(heading))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void releasesAreComparedInThosePackages() throws IOException {
    assertThat(
            Pom.parent()
                .texts(
                    "profiles/profile/build/plugins/plugin/configuration/parameter/includes/include"))
        .containsExactlyInAnyOrderElementsOf(packages("For you"));
  }

  private static boolean isVisible(JavaClass type) {
    return (type.getModifiers().contains(PUBLIC) || type.getModifiers().contains(PROTECTED))
        && type.getEnclosingClass().map(PublicApiTest::isVisible).orElse(true);
  }

  @Test
  void everyPackageWithPublicTypesIsListedAndNoOther() throws IOException {
    Set<String> listed = packages("For you");
    listed.addAll(packages("For our own modules"));

    assertThat(listed)
        .isEqualTo(
            OURS.stream()
                .filter(PublicApiTest::isVisible)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void publicTypesExposeNoInternalTypes() throws IOException {
    Set<String> own = packages("For our own modules");
    Set<String> shown = new TreeSet<>();
    for (String users : packages("For you")) {
      OURS.stream()
          .filter(type -> type.getPackageName().equals(users))
          .filter(PublicApiTest::isVisible)
          .forEach(
              type ->
                  shownBy(type)
                      .filter(other -> own.contains(other.getPackageName()))
                      .forEach(other -> shown.add(type.getName() + " shows " + other.getName())));
    }

    assertThat(shown).isEmpty();
  }

  private static Stream<JavaClass> shownBy(JavaClass type) {
    Stream<JavaType> above =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream().filter(PublicApiTest::isVisible).map(JavaField::getType);
    Stream<JavaType> calls =
        type.getCodeUnits().stream()
            .filter(PublicApiTest::isVisible)
            .flatMap(
                call ->
                    Stream.concat(
                        Stream.of(call.getReturnType()), call.getParameterTypes().stream()));
    return Stream.of(above, fields, calls)
        .flatMap(types -> types)
        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isVisible(JavaField field) {
    return field.getModifiers().contains(PUBLIC) || field.getModifiers().contains(PROTECTED);
  }

  private static boolean isVisible(JavaCodeUnit call) {
    return call.getModifiers().contains(PUBLIC) || call.getModifiers().contains(PROTECTED);
  }

  @Test
  void generatedCodeCallsOnlyThePublicApi() throws IOException {
    Set<String> called = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "processor/src/test/resources/golden"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        IMPORT.matcher(Files.readString(file)).results().forEach(one -> called.add(one.group(1)));
      }
    }

    assertThat(called).hasSizeGreaterThan(5);
    assertThat(packages("For you")).containsAll(called);
  }

  @Test
  void modulesHaveTheirNamesAndExportWhatIsListed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    MODULE
        .matcher(part("As modules"))
        .results()
        .forEach(row -> listed.put(row.group(2), row.group(3) == null ? "explicit" : "automatic"));
    Set<String> packages = packages("For you");
    packages.addAll(packages("For our own modules"));
    Map<String, String> found = new TreeMap<>();
    // Maven loads the plugin and does not support modules.
    Path[] modules =
        jars().stream()
            .filter(jar -> !jar.getFileName().toString().contains("maven-plugin"))
            .toArray(Path[]::new);
    for (ModuleReference module : ModuleFinder.of(modules).findAll()) {
      ModuleDescriptor descriptor = module.descriptor();
      found.put(descriptor.name(), descriptor.isAutomatic() ? "automatic" : "explicit");
      assertThat(descriptor.exports())
          .allSatisfy(export -> assertThat(packages).contains(export.source()));
    }

    assertThat(found).containsExactlyEntriesOf(listed);
  }

  /** Biscotti's libraries, as packaged. */
  private static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().matches("biscotti-.*\\.jar"))
        .toList();
  }
}
