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
 * member, descriptor, name_arg, kind, form, and optionally name, age_arg, library, note, in the
 * meaning of {@link CookieSink}; {@code -} stands for none. Empty lines and those that begin with
 * {@code #} are passed over. A line with {@code jakarta} types stands for the same member with
 * {@code javax} types too.
 */
public final class SinkTable {
  /** Where a library or an application keeps a table of its own, on the class path. */
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

  /** Read once: a compiler that a build tool keeps searches many modules. */
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
   * Not {@link Class#getResourceAsStream}: that shares one open jar among the class loaders of a
   * JVM, and the end of one compilation closes it for another.
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
   * @param origin what to call the text in a message
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
   * This table and another one.
   *
   * @param other the other one; its lines win over those of this table for the same overload
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
   * This table and that of a library, which can add APIs and take none away: a dependency has no
   * say in what the search for undeclared cookies overlooks.
   *
   * @param library the library's table; its lines for what this table has are left out
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
   * Every line, and the {@code javax} form of those with {@code jakarta} types.
   *
   * @return the sinks, in the order of the table
   */
  public List<CookieSink> sinks() {
    return sinks;
  }

  /**
   * The names of all members, for a first quick look at a call.
   *
   * @return the names; {@code <init>} among them
   */
  public Set<String> members() {
    return Collections.unmodifiableSet(byMember.keySet());
  }

  /**
   * The sinks of any class whose member has a name.
   *
   * @param member the name
   * @return the sinks
   */
  public List<CookieSink> ofMember(String member) {
    return byMember.getOrDefault(member, List.of());
  }

  /**
   * The sinks of a class itself.
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
