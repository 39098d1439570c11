package dev.biscotti.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM of this build, unresolved. */
final class Pom {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]+)}");

  private final Element project;

  private Pom(Path file) throws IOException {
    try {
      project =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file.toString(), e);
    }
  }

  static Pom parent() throws IOException {
    return new Pom(ROOT.resolve("pom.xml"));
  }

  static Pom module(String name) throws IOException {
    return new Pom(ROOT.resolve(name).resolve("pom.xml"));
  }

  static List<String> modules() throws IOException {
    return parent().texts("modules/module");
  }

  static List<String> published() throws IOException {
    List<String> published = new ArrayList<>();
    for (String module : modules()) {
      if (!module(module).texts("properties/maven.deploy.skip").contains("true")) {
        published.add(module);
      }
    }
    return published;
  }

  /** The library's third-party dependencies, in the form of the list. */
  List<String> asksFor(Pom parent) {
    return elements("dependencies/dependency")
        .filter(one -> !List.of("test", "provided").contains(text(one, "scope").orElse("")))
        .filter(one -> !text(one, "optional").equals(Optional.of("true")))
        .filter(one -> !text(one, "groupId").equals(Optional.of("dev.biscotti")))
        .map(
            one ->
                text(one, "groupId").orElseThrow()
                    + ":"
                    + text(one, "artifactId").orElseThrow()
                    + ":"
                    + parent.filled(text(one, "version").orElseGet(() -> parent.managed(one))))
        .sorted()
        .toList();
  }

  private String managed(Element dependency) {
    return elements("dependencyManagement/dependencies/dependency")
        .filter(one -> manages(one, dependency))
        .findFirst()
        .flatMap(one -> text(one, "version"))
        // Spring Boot manages its own versions.
        .orElse("${spring-boot.version}");
  }

  private static boolean manages(Element managed, Element dependency) {
    String group = text(managed, "groupId").orElseThrow();
    String asked = text(dependency, "groupId").orElseThrow();
    return text(managed, "type").equals(Optional.of("pom"))
        ? (asked + ".").startsWith(group + ".")
        : asked.equals(group) && text(managed, "artifactId").equals(text(dependency, "artifactId"));
  }

  private String filled(String version) {
    Matcher property = PROPERTY.matcher(version);
    return property.matches() ? texts("properties/" + property.group(1)).get(0) : version;
  }

  List<String> texts(String path) {
    return elements(path).map(element -> element.getTextContent().strip()).toList();
  }

  private Stream<Element> elements(String path) {
    Stream<Element> found = Stream.of(project);
    for (String name : Arrays.asList(path.split("/"))) {
      found = found.flatMap(element -> children(element, name).stream());
    }
    return found;
  }

  private static Optional<String> text(Element element, String name) {
    return children(element, name).stream().findFirst().map(one -> one.getTextContent().strip());
  }

  private static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && name.equals(child.getTagName())) {
        children.add(child);
      }
    }
    return children;
  }

  static String page(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }
}
