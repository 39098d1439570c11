package dev.biscotti.search.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the name of the session cookie in a web.xml (Jakarta Servlet 6.0, section 14.4). */
final class WebXml {
  private static final int DEEPEST = 50;

  private WebXml() {}

  static Optional<String> sessionCookie(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    // The file may be untrusted, so entities and external document types are disabled.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream stream = Files.newInputStream(file)) {
      return sessionCookie(factory.createXMLStreamReader(stream));
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> sessionCookie(XMLStreamReader reader) throws XMLStreamException {
    Deque<String> elements = new ArrayDeque<>();
    StringBuilder name = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          elements.addLast(reader.getLocalName());
          if (elements.size() > DEEPEST) {
            return Optional.empty();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> elements.removeLast();
        case XMLStreamConstants.CHARACTERS -> {
          if (String.join("/", elements).equals("web-app/session-config/cookie-config/name")) {
            name.append(reader.getText());
          }
        }
        default -> {}
      }
    }
    String found = name.toString().strip();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
