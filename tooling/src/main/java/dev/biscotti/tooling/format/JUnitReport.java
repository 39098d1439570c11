package dev.biscotti.tooling.format;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report for programs that show test results. An error is a failed test; a warning, and a
 * subject without problems, is a passed test.
 */
public final class JUnitReport {
  private static final String TIME = "0";

  private final XMLStreamWriter xml;

  private JUnitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a report.
   *
   * @param content what it shows
   * @return text with {@code \n} at the end of each line
   */
  public static String of(ReportContent content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(xml).write(content);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private void write(ReportContent content) throws XMLStreamException {
    List<ReportEntry> entries =
        content.entries().stream()
            .filter(entry -> entry.level() != ReportEntry.Level.NOTE)
            .toList();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "biscotti");
    xml.writeAttribute("time", TIME);
    xml.writeAttribute("tests", String.valueOf(entries.size() + content.passed().size()));
    xml.writeAttribute("errors", number(entries, ReportEntry.Level.INCOMPLETE));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", number(entries, ReportEntry.Level.ERROR));
    for (ReportEntry entry : entries) {
      write(entry);
    }
    for (String name : content.passed()) {
      passed(name);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static String number(List<ReportEntry> entries, ReportEntry.Level level) {
    return String.valueOf(entries.stream().filter(entry -> entry.level() == level).count());
  }

  private void passed(String name) throws XMLStreamException {
    begin(name);
    xml.writeEndElement();
  }

  private void begin(String name) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("classname", "biscotti");
    xml.writeAttribute("time", TIME);
  }

  private void write(ReportEntry entry) throws XMLStreamException {
    begin(entry.place() + " " + entry.rule());
    if (entry.level() == ReportEntry.Level.WARNING) {
      xml.writeStartElement("system-out");
    } else {
      xml.writeStartElement(entry.isIncomplete() ? "error" : "failure");
      xml.writeAttribute("type", entry.rule());
      xml.writeAttribute("message", clean(entry.message()));
    }
    xml.writeCharacters(clean(entry.text()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Removes the characters that XML 1.0 cannot represent, not even escaped (section 2.2). */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(character -> isXml(character) ? character : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
