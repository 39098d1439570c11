package dev.biscotti.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What browsers keep of Set-Cookie lines, and what they send back: names, values, sizes,
 * attributes, encodings, control characters. The cases are our own, for the behaviour that
 * web-platform-tests (cookies/) requires of browsers.
 */
class BrowserCasesTest {
  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
  private static final String PAGE = "/shop/tea/page";
  private static final String BIG = "v".repeat(4092);

  /** Lines that a page sends, and the cookies that its script sees. */
  record Case(String seen, List<String> lines) {
    @Override
    public String toString() {
      return lines.toString();
    }
  }

  private static Case kept(String seen, String... lines) {
    return new Case(seen, List.of(lines));
  }

  private static Case keptAsItIs(String line) {
    return kept(line, line);
  }

  private static Case ignored(String... lines) {
    return kept("", lines);
  }

  static Stream<Case> names() {
    return Stream.of(
        kept("empty=", "empty=;  path = /"),
        kept("k=2", "=k=2"),
        kept("==k=3", "===k=3"),
        kept("bare", "=bare"),
        kept("bare", "bare"),
        kept("k=1", "k =1"),
        kept("k=1", "   k=1"),
        kept("\"k=2", "\"k=1\"=x", "\"k=2"),
        kept("bare", "bare;cool=dude"),
        kept("$Version=1", "$Version=1; k=2"),
        keptAsItIs("two words=3"),
        kept("\"cut", "\"cut;here\"=4"),
        kept("\"cut\"5", "\"cut\"5;baz\"=x"),
        kept("second", "=first=1", "second"),
        kept("third", "first", "second", "=third"),
        kept("bare; k=1", "bare", "k=1"),
        kept("k=2", "k=1", "k=2"),
        kept("a=1; b=2", "a=1", "b=2"),
        kept("b=1; a=2", "b=1", "a=2"),
        keptAsItIs("a=1, b=2"),
        kept("a=1; bare; b=2", "a=1", "=bare", "b=2"),
        ignored("="),
        ignored(""),
        ignored("   "),
        ignored("\t"),
        ignored("; k=1"),
        kept("k", "k", "="),
        keptAsItIs("\"a=b\"=c"));
  }

  static Stream<Case> unusualNames() {
    return "1$!@#%^&*()-_+\"".chars().mapToObj(c -> keptAsItIs((char) c + "k=v"));
  }

  static Stream<Case> values() {
    return Stream.of(
        keptAsItIs("k=\"1, b=2\""),
        kept("k=\"3x", "k=\"3x;y\" ; ;"),
        kept("k=\"4x", "k=\"4x ;"),
        kept("k=\"5 \"   \"x\"", "k=\"5 \"   \"x\"  ;"),
        kept("k=6A\"B", "k=6A\"B ;"),
        keptAsItIs("\"k\"HHH\""),
        keptAsItIs("k=\"9"),
        kept("k=\"1 \"", "k=\"1 \"   ;"),
        kept("k=1", "k=1    ;"),
        kept("k=1", "k=  1"),
        keptAsItIs("k=\"  1 \""),
        kept("k=\"1", "k=\"1;2\""),
        keptAsItIs("k=\"2=2\""),
        kept("k=21", "k\t=\t21\t \t;\tx"),
        kept("a=1; b=; c=2", "a=1", "b=", "c=2"),
        keptAsItIs("k=%32%33"),
        keptAsItIs("k=="),
        keptAsItIs("k=2=2=2"),
        keptAsItIs("k=two words"),
        kept("two words", " two words ;"));
  }

  static Stream<Case> sizes() {
    return Stream.of(
        keptAsItIs("k=abc" + BIG),
        ignored("k=abcd" + BIG),
        keptAsItIs("abc" + BIG + "=v"),
        ignored("abcd" + BIG + "=v"),
        keptAsItIs("abcd" + BIG + "="),
        ignored("abcde" + BIG + "="),
        kept("abcd" + BIG, "=abcd" + BIG),
        ignored("abcde" + BIG),
        ignored("k=" + "é".repeat(2048)),
        kept("k=1", "k=1; path=/shop/tea; path=/" + "p".repeat(1024)),
        kept("k=1", "k=1; path=/" + "p".repeat(1024) + "; path=/shop/tea"),
        ignored("k=1; path=/" + "p".repeat(1023)),
        kept("k=1", "k=1; domain=www.tea.example; domain=" + "d".repeat(1021) + ".com"),
        ignored("k=1; domain=" + "d".repeat(1020) + ".com"));
  }

  static Stream<Case> attributes() {
    return Stream.of(
            "lol; Path=/",
            "Path=/; lol",
            "Path=/; 'lol'",
            "Path=/; \"lol\"",
            "Path=/; lol=",
            "lol=\"a;b\"; Path=/",
            "Path=/; lol=\"a;b\"",
            "\"Secure\"",
            "Secure lol",
            "b,c=d",
            "b=c,d",
            "version=1;",
            "x='1000 or more';",
            "x=y, a=b",
            "max-age=3600, c=d;path=/",
            "Secure",
            "seCURe",
            "Secure=",
            "Secure=no",
            "Secure =no",
            "      Secure     ;",
            "Max-Age=50,399",
            "max-age=10000",
            "max-age=2.63,")
        .map(attribute -> kept("k=1", "k=1; " + attribute));
  }

  static Stream<Case> pathsDomainsAndLifetimes() {
    return Stream.of(
        kept("k=1", "  k  = 1  ;foo;;;   bar"),
        kept("k=== 1", "  k=== 1  ;foo;;;   bar"),
        ignored("k=1; domain=.other.example; ;; ;=; ,,, ===,a,=; b! max-age=20;=;;"),
        kept("k=1", "k=1; Domain=.TEA.example"),
        ignored("k=1; Domain=example.org"),
        ignored("k=1; max-age=0"),
        ignored("k=1; max-age=-20"),
        ignored("k=1; max-age=60", "k=other; max-age=0"),
        kept("b=1", "a=1; max-age=60", "b=1; max-age=60", "a=x; max-age=0", "c=1; max-age=0"),
        kept("k=\"9! = x; k9", "k=\"9! = x;y\";\" z; max-age=6", "k9; max-age=2.63,"),
        ignored("k=1; max-age=0", "k; max-age=0"),
        kept("k=1", "k=1; Path"),
        kept("k=1", "k=1; Path="),
        kept("k=1", "k=1; Path=/"),
        kept("k=1", "k=1; path= /"),
        ignored("k=1; Path    =/coffee"),
        ignored("k=1; Path=    /coffee      ; x"),
        kept("k=1", "k=1; Path=/coffee; Path=/"),
        ignored("k=1; Path=/; Path=/coffee"),
        kept("b=1; a=1", "a=1; path=/", "b=1; path=/shop/tea"),
        kept("a=1; b=1", "a=1; path=/shop/tea", "b=1; path=/"),
        ignored("k=1; path=/shop/tea/page/below"),
        ignored("k=1; path=/shop/te"),
        ignored("k=1; path=/shop/TEA"),
        kept("k=1", "k=1", "k=2; path=/shop/tea/page/below"),
        kept("a=1", "a=1; \tpath\t=\t/shop/tea", "b=1; \tpath\t=\t/book"),
        ignored("k=1; path=; path=/dog"),
        kept("k=1", "k=1; path=/dog; path="),
        kept("a=1; b=1", "a=1; secure; ", "; secure", "b=1; secure;"),
        ignored("k=1; HttpOnly"));
  }

  static Stream<Case> otherScripts() {
    return Stream.of(
        keptAsItIs("k=春节·春运完全手册"),
        keptAsItIs("тест=2"),
        keptAsItIs("k=\"春节·手册\""),
        keptAsItIs("春节=家路"),
        keptAsItIs("\"春节=5家\""),
        kept("春节=6", "春节=6; 手册"),
        keptAsItIs("k=\u00a0\u2003v\u0085"));
  }

  /**
   * The cases for one control character: a line with a tab counts, a line with any other does not.
   */
  static Stream<Case> controls() {
    return IntStream.concat(IntStream.range(0, 0x20), IntStream.of(0x7F))
        .boxed()
        .flatMap(
            c ->
                Stream.of(
                        "k%sk=v",
                        "k=v%sv",
                        "k=v; Domain=te%sa.example; Domain=tea.example",
                        "k=v; Domain=tea.example%s;",
                        "k=v; Path=/sh%sop; Path=/shop/tea",
                        "k=v; Path=/shop/tea%s;",
                        "k=v; Max-Age=10%s00; Max-Age=1000",
                        "k=v; Max-Age=1000%s;",
                        "k=v; Expires=Fri, 01 Jan 20%s38 0:0:0; Expires=Fri, 01 Jan 2038 00:00:00 GMT",
                        "k=v; Expires=Fri, 01 Jan 2038 00:00:00 GMT%s;",
                        "k=v; Sec%sure",
                        "k=v; Secure%s;",
                        "k=v; Http%sOnly",
                        "k=v; SameSite=La%sx; SameSite=Lax",
                        "k=v; SameSite=Lax%s;")
                    .map(line -> line.formatted(Character.toString(c)))
                    .map(line -> c == '\t' ? kept(line.split(";", 2)[0], line) : ignored(line)));
  }

  @ParameterizedTest
  @MethodSource({
    "names",
    "unusualNames",
    "values",
    "sizes",
    "attributes",
    "pathsDomainsAndLifetimes",
    "otherScripts",
    "controls"
  })
  void linesAreReadAsBrowsersReadThem(Case one) {
    BrowserJar jar = new BrowserJar("www.tea.example", PAGE, NOW);
    one.lines().forEach(jar::take);

    assertThat(jar.header()).isEqualTo(one.seen());
    assertHeaderIsReadBack(jar, one.seen());
  }

  /** Containers give the octets of a header as Latin-1. */
  @ParameterizedTest
  @MethodSource({"names", "values", "sizes", "otherScripts"})
  void octetsAreReadLikeText(Case one) {
    BrowserJar jar = new BrowserJar("www.tea.example", PAGE, NOW);
    one.lines().stream().map(BrowserCasesTest::octets).forEach(jar::take);

    // An octet in Latin-1 is two in UTF-8, so lines that are too long cannot be compared.
    if (one.lines().stream().allMatch(line -> line.length() < 2000)) {
      assertThat(jar.header()).isEqualTo(octets(one.seen()));
      assertHeaderIsReadBack(jar, octets(one.seen()));
    }
  }

  private static String octets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** Finds every cookie that has a name in the header that the browser sends. */
  private static void assertHeaderIsReadBack(BrowserJar jar, String header) {
    CookieHeader read = CookieHeader.of(List.of(header));
    for (SetCookieLine cookie : jar.visible()) {
      if (!cookie.name().isEmpty()) {
        assertThat(read.all(cookie.name())).contains(cookie.value());
        assertThat(read.first(cookie.name())).contains(cookie.value());
        assertThat(read.contains(cookie.name())).isTrue();
      }
    }
  }
}
