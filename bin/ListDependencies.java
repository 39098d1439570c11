import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lists the components of our bills of materials, and their licences. Called by bin/dependencies. */
final class ListDependencies {
  /** Licences under which something may come with us; of several, one has to be here. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "MIT");

  /** JUnit: for the library that is used in tests, and is in no application. */
  private static final Map<String, Set<String>> ALLOWED_THERE =
      Map.of("biscotti-testing", Set.of("EPL-2.0"));

  private record Component(
      String ref,
      String group,
      String name,
      String version,
      boolean required,
      List<String> licences) {
    String coordinates() {
      return group + ":" + name + ":" + version;
    }
  }

  private ListDependencies() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream page = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    page.println("# Dependencies and their licences");
    page.println();
    page.println("Written by `bin/dependencies` from the bills of materials (CycloneDX) that are published");
    page.println("beside each library. **Bold** is what the library itself asks for; the rest comes with that.");
    page.println("Our jars contain our own classes only, so others' notices are in their own jars. Exceptions are");
    page.println("the command line (`biscotti-tooling`, classifier `cli`), which has the libraries named below and");
    page.println("their notices in it, and the table of public suffixes in `biscotti-processor`, which is under");
    page.println("MPL-2.0. What a library uses only where an application has it (`optional`), what a");
    page.println("server or Maven provides, and what tests need is not here.");
    List<String> refused = new ArrayList<>();
    for (Path bom : boms(Path.of(arguments[0]))) {
      list(bom, page, refused);
    }
    if (!refused.isEmpty()) {
      refused.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static List<Path> boms(Path project) throws IOException {
    try (Stream<Path> modules = Files.list(project)) {
      return modules
          .map(module -> module.resolve("target/bom.xml"))
          .filter(Files::exists)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static void list(Path file, PrintStream page, List<String> refused) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element bom = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    Component library = component(child(child(bom, "metadata").get(0), "component").get(0));
    Set<String> direct = directOf(bom, library.ref());
    Map<String, Component> found = new TreeMap<>();
    List<Element> components =
        child(bom, "components").stream().flatMap(all -> child(all, "component").stream()).toList();
    for (Element element : components) {
      Component component = component(element);
      if (component.required() && !component.group().equals("dev.biscotti")) {
        found.put(component.coordinates(), component);
      }
    }
    page.println();
    page.println("## " + library.name());
    page.println();
    if (found.isEmpty()) {
      page.println("Nothing but our own libraries.");
      return;
    }
    page.println("| library | licence |");
    page.println("| --- | --- |");
    for (Component component : found.values()) {
      String name = "`" + component.coordinates() + "`";
      page.println(
          "| "
              + (direct.contains(component.ref()) ? "**" + name + "**" : name)
              + " | "
              + String.join(" or ", component.licences())
              + " |");
      if (component.licences().stream()
          .noneMatch(
              licence ->
                  ALLOWED.contains(licence)
                      || ALLOWED_THERE.getOrDefault(library.name(), Set.of()).contains(licence))) {
        refused.add(
            library.name()
                + ": "
                + component.coordinates()
                + " has the licence "
                + component.licences()
                + ", which is not among those allowed in bin/ListDependencies.java");
      }
    }
  }

  private static Set<String> directOf(Element bom, String library) {
    SortedSet<String> direct = new TreeSet<>();
    for (Element dependency : child(child(bom, "dependencies").get(0), "dependency")) {
      if (dependency.getAttribute("ref").equals(library)) {
        child(dependency, "dependency").forEach(one -> direct.add(one.getAttribute("ref")));
      }
    }
    return direct;
  }

  private static Component component(Element element) {
    Set<String> licences = new LinkedHashSet<>();
    for (Element all : child(element, "licenses")) {
      child(all, "expression").forEach(one -> licences.add(one.getTextContent()));
      for (Element licence : child(all, "license")) {
        licences.add(text(licence, child(licence, "id").isEmpty() ? "name" : "id"));
      }
    }
    return new Component(
        element.getAttribute("bom-ref"),
        text(element, "group"),
        text(element, "name"),
        text(element, "version"),
        child(element, "scope").isEmpty() || text(element, "scope").equals("required"),
        List.copyOf(licences));
  }

  private static String text(Element element, String name) {
    List<Element> children = child(element, name);
    return children.isEmpty() ? "" : children.get(0).getTextContent();
  }

  private static List<Element> child(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && name.equals(child.getTagName())) {
        children.add(child);
      }
    }
    return children;
  }
}
