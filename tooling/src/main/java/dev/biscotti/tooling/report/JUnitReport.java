package dev.biscotti.tooling.report;

import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * For whatever shows tests. Each problem is a test that failed, and each lock, page and class path
 * without one is a test that passed.
 */
final class JUnitReport {
  private static final String TIME = "0";

  private final XMLStreamWriter xml;

  private JUnitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(SyncReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(xml).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.append('\n').toString();
  }

  private void write(SyncReport report) throws XMLStreamException {
    List<SyncProblem> problems = report.problems();
    List<String> locks =
        report.policies().stream().filter(policy -> isAccepted(policy, problems)).toList();
    List<String> pages =
        report.documents().stream()
            .filter(page -> problems.stream().noneMatch(problem -> problem.file().equals(page)))
            .toList();
    boolean libraries =
        report.librariesSearched()
            && problems.stream().noneMatch(problem -> !problem.rule().isAboutSources());
    long errors = problems.stream().filter(problem -> problem.rule().isIncomplete()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "biscotti");
    xml.writeAttribute("time", TIME);
    int passed = locks.size() + pages.size() + (libraries ? 1 : 0);
    xml.writeAttribute("tests", String.valueOf(problems.size() + passed));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", String.valueOf(problems.size() - errors));
    for (SyncProblem problem : problems) {
      write(problem);
    }
    for (String policy : locks) {
      passed("lock of " + policy);
    }
    for (String page : pages) {
      passed(page);
    }
    if (libraries) {
      passed("class path");
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static boolean isAccepted(String policy, List<SyncProblem> problems) {
    return problems.stream()
        .noneMatch(problem -> problem.file().endsWith(LockResource.name(policy)));
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

  private void write(SyncProblem problem) throws XMLStreamException {
    begin(problem.place() + " " + problem.rule().id());
    xml.writeStartElement(problem.rule().isIncomplete() ? "error" : "failure");
    xml.writeAttribute("type", problem.rule().id());
    xml.writeAttribute("message", clean(problem.message()));
    xml.writeCharacters(clean(ProblemText.of(problem)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Without what XML 1.0 cannot hold in any way (section 2.2). */
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
