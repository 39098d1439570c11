package dev.biscotti.search.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The APIs that set or read a cookie. A table is a text of tab-separated columns, in UTF-8: class,
 * member, descriptor, name_arg, kind, form, and optionally name, age_arg, library, note, as in
 * {@link CookieSink}; {@code -} means none. Empty lines and lines that begin with {@code #} are
 * ignored. A line with {@code jakarta} types also covers the same member with {@code javax} types.
 */
public final class SinkTable {
  /** The class path resource in which a library or application defines its own table. */
  public static final String USER_RESOURCE = "META-INF/biscotti/sinks.tsv";

  private static final String BUILT_IN = "sinks.tsv";

  private final List<CookieSink> sinks;
  private final Map<String, List<CookieSink>> byMember = new LinkedHashMap<>();
  private final Map<String, List<CookieSink>> byType = new LinkedHashMap<>();

  private SinkTable(List<CookieSink> sinks) {
    this.sinks = List.copyOf(sinks);
    for (CookieSink sink : sinks) {
      byMember.computeIfAbsent(sink.member(), member -> new ArrayList<>()).add(sink);
      byType.computeIfAbsent(sink.type(), type -> new ArrayList<>()).add(sink);
    }
  }

  /**
   * The table that ships with this library.
   *
   * @return the table
   */
  public static SinkTable builtIn() {
    return BuiltIn.TABLE;
  }

  /** Read only once, because a compiler that stays alive between builds searches many modules. */
  private static final class BuiltIn {
    private static final SinkTable TABLE = read();

    private static SinkTable read() {
      try (InputStream resource = openBuiltIn()) {
        return parse(new InputStreamReader(resource, StandardCharsets.UTF_8), BUILT_IN);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /**
   * Avoids {@link Class#getResourceAsStream}, which shares one open jar among the class loaders of
   * a JVM: the end of one compilation would close it for another.
   */
  private static InputStream openBuiltIn() throws IOException {
    URL url = SinkTable.class.getResource(BUILT_IN);
    if (url == null) {
      throw new IllegalStateException("The resource " + BUILT_IN + " is missing from the jar");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /**
   * Reads a table.
   *
   * @param reader the text
   * @param origin the name of the text in messages
   * @return the table
   * @throws IOException if the text cannot be read
   * @throws MalformedSinkTableException if a line is malformed
   */
  public static SinkTable parse(Reader reader, String origin) throws IOException {
    List<CookieSink> lines = new SinkTableParser(origin).parse(reader);
    List<CookieSink> sinks = new ArrayList<>(lines);
    sinks.addAll(JavaxTwins.of(lines));
    return new SinkTable(sinks);
  }

  /**
   * Joins this table with another.
   *
   * @param other the other table; its lines take precedence for the same overload
   * @return the joint table
   */
  public SinkTable plus(SinkTable other) {
    List<CookieSink> joint = new ArrayList<>(other.sinks);
    sinks.stream()
        .filter(sink -> other.sinks.stream().noneMatch(theirs -> isSameMember(sink, theirs)))
        .forEach(joint::add);
    return new SinkTable(joint);
  }

  /**
   * Joins this table with a library's, which can add APIs but not remove any: a dependency must not
   * decide what the search overlooks.
   *
   * @param library the library's table; its lines for overloads in this table are ignored
   * @return the joint table
   */
  public SinkTable withLibrary(SinkTable library) {
    List<CookieSink> joint = new ArrayList<>(sinks);
    library.sinks.stream()
        .filter(
            theirs ->
                sinks.stream()
                    .noneMatch(sink -> isSameMember(sink, theirs) || isSameMember(theirs, sink)))
        .forEach(joint::add);
    return new SinkTable(joint);
  }

  private static boolean isSameMember(CookieSink one, CookieSink other) {
    return one.type().equals(other.type())
        && one.member().equals(other.member())
        && (one.descriptor().equals(other.descriptor())
            || other.descriptor().equals(CookieSink.ANY_DESCRIPTOR));
  }

  /**
   * All lines, including the {@code javax} form of those with {@code jakarta} types.
   *
   * @return the sinks, in the order of the table
   */
  public List<CookieSink> sinks() {
    return sinks;
  }

  /**
   * The names of all members, for a quick check of a call.
   *
   * @return the names; {@code <init>} among them
   */
  public Set<String> members() {
    return Collections.unmodifiableSet(byMember.keySet());
  }

  /**
   * The sinks of all classes for a member name.
   *
   * @param member the name
   * @return the sinks
   */
  public List<CookieSink> ofMember(String member) {
    return byMember.getOrDefault(member, List.of());
  }

  /**
   * The sinks that a class declares.
   *
   * @param type the binary name
   * @return the sinks
   */
  public List<CookieSink> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /**
   * The classes that have a sink.
   *
   * @return their binary names
   */
  public Set<String> types() {
    return Collections.unmodifiableSet(byType.keySet());
  }
}
