package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lowerType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstructorsTest {
  @Test
  void beginWithInitializers() {
    assertThat(
            lowerType(
                "Example",
                "<init>",
                """
                class Example {
                  Example(String a) { this(a, 1); last = "delegated"; }
                  String first = "first";
                  { second = first + "block"; }
                  final String second, constant = "c";
                  String last = "last";
                  static String ofClass = "s";
                  Example(String a, int n) { this.last = a + n; }
                }
                """))
        .containsExactly(
            "#1 this.Object.<init>()",
            "this.Example.first = \"first\"",
            "this.Example.second = (this.Example.first + \"block\")",
            "this.Example.constant = \"c\"",
            "this.Example.last = \"last\"",
            "this.Example.last = (parameter0 + parameter1)");
  }

  @Test
  void callOtherConstructorsOfTheirClass() {
    assertThat(
            lowerType(
                "Example",
                "<init>",
                """
                class Example {
                  String first = "first";
                  Example(String a, String... more) {}
                  Example() { this("a", "b"); first = "delegated"; }
                }
                """))
        .containsExactly(
            "#1 this.Example.<init>(\"a\", new[String)",
            "this.Example.first = \"delegated\"",
            "new[String[0] = \"b\"");
  }

  @Test
  void callThoseOfTheSuperclass() {
    String base = "class Base { Base(String a) {} Base(int... n) {} }";
    assertThat(
            lowerType(
                "Sub",
                "<init>",
                base
                    + "class Sub extends Base { String f = \"f\"; Sub(String a)"
                    + " { super(a + \"s\"); } }"))
        .containsExactly("#1 this.Base.<init>((parameter0 + \"s\"))", "this.Sub.f = \"f\"");
    assertThat(lowerType("Sub", "<init>", base + "class Sub extends Base { Sub() {} }"))
        .containsExactly("#1 this.Base.<init>(new[I)");
    assertThat(lowerType("Sub", "<init>", base + "class Sub extends Base {}"))
        .containsExactly("#1 this.Base.<init>(new[I)");
  }

  /** A finding in implicit code is at the nearest declaration. */
  @Test
  void areAtTheirDeclarations() {
    List<String> places = new ArrayList<>();
    LoweredSource.compile(
        compiled -> {
          for (String type : List.of("Default", "Implicit", "Written")) {
            Body body = LoweredSource.body(compiled.program(), type, "<init>");
            TreePlace place = (TreePlace) body.calls().get(0).at();
            places.add(place.path().getLeaf().getKind().name());
          }
        },
        """
        class Default {}
        class Implicit { Implicit() { toString(); } }
        class Written { Written() { super(); } }
        """);
    assertThat(places).containsExactly("CLASS", "METHOD", "METHOD_INVOCATION");
  }

  @Test
  void ofEnumsTakeNameAndOrdinal() {
    String file =
        """
        enum Kind {
          A("x"), B("y", 2) { String text() { return "b" + text; } }, C;
          static final Kind FIRST = A;
          static final String CONSTANT = "c";
          static { CONSTANT.trim(); }
          final String text;
          final int n;
          Kind(String text, int n) { this.text = text; this.n = n; }
          Kind(String text) { this(text, 0); }
          Kind() { this("none"); }
          String text() { return text; }
        }
        """;
    assertThat(lowerType("Kind", "<clinit>", file))
        .containsExactly(
            "#1 Kind.<init>(\"A\", 0, \"x\")",
            "#2 Kind.<init>(\"B\", 1, \"y\", 2)",
            "#3 Kind.<init>(\"C\", 2)",
            "#4 \"c\".String.trim()",
            "Kind.A = #1",
            "Kind.B = (1) #2",
            "Kind.C = #3",
            "Kind.FIRST = Kind.A",
            "Kind.CONSTANT = \"c\"");
    assertThat(lowerType("Kind", "<init>", file))
        .containsExactly("#1 this.Kind.<init>(parameter0, parameter1, \"none\")");
    assertThat(
            lowerType(
                "Kind",
                "<init>",
                "enum Kind { A(\"x\"); String s; Kind(String s) { this.s = s; } }"))
        .containsExactly("#1 this.Enum.<init>(parameter0, parameter1)", "this.Kind.s = parameter2");
    assertThat(lowerType("Kind$1", "text", file))
        .containsExactly("return (\"b\" + this.Kind.text)");
  }

  @Test
  void ofRecordsAssignTheirFields() {
    assertThat(lowerType("R", "<init>", "record R(String a, int n) {}"))
        .containsExactly(
            "#1 this.Record.<init>()", "this.R.a = parameter0", "this.R.n = parameter1");
    assertThat(lowerType("R", "a", "record R(String a, int n) {}"))
        .containsExactly("return this.R.a");
    assertThat(
            lowerType(
                "R", "<init>", "record R(String a, int n) { R { if (a == null) a = \"d\"; } }"))
        .containsExactly(
            "#1 this.Record.<init>()", "this.R.a = {\"d\" | parameter0}", "this.R.n = parameter1");
    assertThat(
            lowerType(
                "R",
                "<init>",
                "record R(String a, int n) { R(String a, int n) { this.a = \"x\" + a; this.n = n; } }"))
        .containsExactly(
            "#1 this.Record.<init>()", "this.R.a = (\"x\" + parameter0)", "this.R.n = parameter1");
    assertThat(
            lowerType(
                "R",
                "<init>",
                "record R(String a, int n) { R(String a) { this(a, 1); } R { } R(int n, String a) {"
                    + " this(a, n); } }"))
        .containsExactly("#1 this.R.<init>(parameter1, parameter0)");
  }

  @Test
  void ofMemberClassesTakeTheObjectAround() {
    String file =
        """
        class Outer {
          String name;
          class Inner {
            String v;
            Inner(String v) { this.v = v + name; }
            Inner() { this("none"); }
          }
          class Sub extends Inner { Sub() { super("s"); } }
          static class Other extends Inner { Other(Outer o) { o.super("o"); } }
          Inner make() { return new Inner("q"); }
          static Inner of(Outer o) { return o.new Inner("p"); }
        }
        """;
    assertThat(lowerType("Outer", "make", file))
        .containsExactly("#1 Inner.<init>(this, \"q\")", "return #1");
    assertThat(lowerType("Outer", "of", file))
        .containsExactly("#1 Inner.<init>(parameter0, \"p\")", "return #1");
    assertThat(lowerType("Outer$Inner", "<init>", file))
        .containsExactly("#1 this.Inner.<init>(parameter0, \"none\")");
    assertThat(lowerType("Outer$Sub", "<init>", file))
        .containsExactly(
            "#1 this.Inner.<init>(this.Sub.this$0, \"s\")", "this.Sub.this$0 = parameter0");
    assertThat(lowerType("Outer$Other", "<init>", file))
        .containsExactly("#1 this.Inner.<init>(parameter0, \"o\")");
    assertThat(
            lowerType(
                "Outer$Inner",
                "<init>",
                "class Outer { String name; class Inner { String v = name; Inner(String a) {} } }"))
        .containsExactly(
            "#1 this.Object.<init>()",
            "this.Inner.this$0 = parameter0",
            "this.Inner.v = this.Inner.this$0.Outer.name");
  }

  @Test
  void haveParametersLikeTheirDescriptors() {
    List<MethodInfo> constructors = new ArrayList<>();
    LoweredSource.compile(
        compiled -> {
          for (String type : List.of("Outer$Inner", "Outer$Kind")) {
            constructors.add(LoweredSource.method(compiled.program(), type, "<init>"));
          }
        },
        "class Outer { class Inner { Inner(int n) {} } enum Kind { A(1); Kind(int n) {} } }");
    assertThat(constructors)
        .extracting(one -> one.ref().descriptor())
        .containsExactly("(LOuter;I)V", "(Ljava/lang/String;II)V");
    assertThat(constructors)
        .extracting(one -> one.parameters().stream().map(MethodInfo.Parameter::name).toList())
        .containsExactly(List.of("", "n"), List.of("", "", "n"));
    assertThat(constructors.get(1).is(Flag.PRIVATE)).isTrue();
  }

  @Test
  void staticInitializersAssignConstantsToo() {
    assertThat(
            lowerType(
                "Example",
                "<clinit>",
                """
                class Example {
                  static final String CONSTANT = "c";
                  static String variable = "s";
                  String ofObject = "o";
                  static { variable = CONSTANT + "t"; variable.trim(); }
                  static final List<String> LIST = List.of("x");
                }
                """))
        .containsExactly(
            "#1 Example.variable.String.trim()",
            "#2 List.of(\"x\")",
            "Example.CONSTANT = \"c\"",
            "Example.variable = \"s\"",
            "Example.variable = \"ct\"",
            "Example.LIST = #2");
  }
}
