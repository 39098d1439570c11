package dev.biscotti.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A goal as Maven sees it, from the descriptor that the build wrote. */
record GoalDescriptor(Element mojo) {

  static SortedMap<String, GoalDescriptor> all() {
    try (InputStream xml = GoalDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      SortedMap<String, GoalDescriptor> goals = new TreeMap<>();
      Element plugin =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
      for (Element mojo : elements(plugin, "mojo")) {
        goals.put(text(mojo, "goal"), new GoalDescriptor(mojo));
      }
      return goals;
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  /** A parameter that users can set. */
  record GoalParameter(String name, String description, String property) {}

  String text(String member) {
    return text(mojo, member);
  }

  List<GoalParameter> parameters() {
    List<GoalParameter> parameters = new ArrayList<>();
    for (Element one : elements(mojo, "parameter")) {
      if (text(one, "editable").equals("true")) {
        String name = text(one, "name");
        Element configuration = elements(mojo, "configuration").get(0);
        parameters.add(
            new GoalParameter(name, text(one, "description"), text(configuration, name)));
      }
    }
    return parameters;
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
