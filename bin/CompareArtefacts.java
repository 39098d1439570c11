import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compares the artefacts of two builds of one project byte for byte, and names the entries of jars
 * that differ, in jars inside jars too. Called by bin/reproducible with the folders of the builds.
 */
final class CompareArtefacts {
  /** What a build hands to others: jars, and the bills of materials beside them. */
  private static final Pattern ARTEFACT =
      Pattern.compile("(?:[^/]+/)?target/(?:[^/]+\\.jar|bom\\.(?:json|xml))");

  /** What each module that is published has. */
  private static final List<Pattern> PUBLISHED =
      List.of(
          Pattern.compile("[^/]+-[0-9.]+(?:-SNAPSHOT)?\\.jar"),
          Pattern.compile("[^/]+-sources\\.jar"),
          Pattern.compile("[^/]+-javadoc\\.jar"),
          Pattern.compile("bom\\.json"),
          Pattern.compile("bom\\.xml"));

  private final List<String> differences = new ArrayList<>();

  public static void main(String[] folders) throws IOException {
    SortedMap<String, Path> first = artefacts(Path.of(folders[0]));
    SortedMap<String, Path> second = artefacts(Path.of(folders[1]));
    CompareArtefacts comparison = new CompareArtefacts();
    comparison.differences.addAll(missing(Path.of(folders[0]), first.keySet()));
    int same = 0;
    for (String name : union(first, second)) {
      int before = comparison.differences.size();
      if (!first.containsKey(name) || !second.containsKey(name)) {
        comparison.differences.add(name + ": only in one build");
      } else {
        comparison.compare(
            name, Files.readAllBytes(first.get(name)), Files.readAllBytes(second.get(name)));
      }
      boolean differs = comparison.differences.size() > before;
      same += differs ? 0 : 1;
      System.out.println((differs ? "differs    " : "identical  ") + name);
    }
    comparison.differences.forEach(System.out::println);
    System.out.println(same + " of " + union(first, second).size() + " artefacts are identical.");
    System.exit(comparison.differences.isEmpty() ? 0 : 1);
  }

  private static SortedMap<String, Path> artefacts(Path build) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(build, 3)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                String name = build.relativize(file).toString().replace('\\', '/');
                if (ARTEFACT.matcher(name).matches()) {
                  found.put(name, file);
                }
              });
    }
    return found;
  }

  /** What neither build may be without, so that nothing is called identical because nobody made it. */
  private static List<String> missing(Path build, Set<String> artefacts) throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> published = published(build);
    if (published.isEmpty()) {
      missing.add("no module in " + build + " is published");
    }
    for (String module : published) {
      for (Pattern kind : PUBLISHED) {
        Pattern file = Pattern.compile(Pattern.quote(module + "/target/") + kind);
        if (artefacts.stream().noneMatch(name -> file.matcher(name).matches())) {
          missing.add(module + "/target: nothing was built that is " + kind);
        }
      }
    }
    return missing;
  }

  private static List<String> published(Path build) throws IOException {
    List<String> modules = new ArrayList<>();
    try (Stream<Path> folders = Files.list(build)) {
      for (Path folder : folders.sorted().toList()) {
        Path pom = folder.resolve("pom.xml");
        if (Files.exists(pom)
            && !Files.readString(pom).contains("<maven.deploy.skip>true</maven.deploy.skip>")) {
          modules.add(folder.getFileName().toString());
        }
      }
    }
    return modules;
  }

  private static SortedSet<String> union(Map<String, ?> first, Map<String, ?> second) {
    SortedSet<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    return names;
  }

  private void compare(String name, byte[] first, byte[] second) {
    if (Arrays.equals(first, second)) {
      return;
    }
    if (!name.endsWith(".jar")) {
      differences.add(name + ": " + difference(first, second));
      return;
    }
    int before = differences.size();
    Map<String, byte[]> ones = entries(first);
    Map<String, byte[]> others = entries(second);
    for (String entry : union(ones, others)) {
      if (!ones.containsKey(entry) || !others.containsKey(entry)) {
        differences.add(name + "!" + entry + ": only in one build");
      } else {
        compare(name + "!" + entry, ones.get(entry), others.get(entry));
      }
    }
    if (differences.size() == before) {
      boolean reordered = !List.copyOf(ones.keySet()).equals(List.copyOf(others.keySet()));
      differences.add(
          name
              + (reordered
                  ? ": the same entries in another order"
                  : ": the same entries with other times, rights or compression"));
    }
  }

  private static Map<String, byte[]> entries(byte[] jar) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
    return entries;
  }

  private static String difference(byte[] first, byte[] second) {
    int at = Arrays.mismatch(first, second);
    return first.length + " and " + second.length + " octets, which differ from octet " + at;
  }
}
