package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.TypeInfo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a class file contains about a type and its members. */
class TypeReaderTest {
  private static final String NAMED =
      """
      package a;
      import java.lang.annotation.*;
      public @interface Named { String[] value() default {"x", "y"}; int n() default 7; Class<?> c() default Object.class;
        boolean b() default true; RetentionPolicy r() default RetentionPolicy.CLASS; char k() default 'k'; }
      """;

  private static MethodInfo method(ClassFileProgram program, String type, String name) {
    return program.type(type).orElseThrow().methods().stream()
        .filter(method -> method.ref().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FieldInfo field(ClassFileProgram program, String type, String name) {
    return program.type(type).orElseThrow().field(name).orElseThrow();
  }

  private static Set<Flag> flags(ClassFileProgram program, String type) {
    return program.type(type).orElseThrow().flags();
  }

  /** The annotated parameters of a type's constructor. */
  private static List<Integer> named(ClassFileProgram program, String type) {
    List<MethodInfo.Parameter> parameters =
        program.type(type).orElseThrow().constructors().get(0).parameters();
    return java.util.stream.IntStream.range(0, parameters.size())
        .filter(i -> !parameters.get(i).annotations().isEmpty())
        .boxed()
        .toList();
  }

  @Test
  void aTypeHasWhatItsDeclarationStates() {
    ClassFileProgram program =
        Compiled.of(
                """
                package a;
                public abstract class Outer<T> extends Thread implements Runnable, Comparable<T> {
                  private static final class In {} interface I {} record R(int i) {}
                  enum E { ONE } enum Bodies { ONE { } }
                  class Inner {}
                  Object m() { class Local {} return new Object() {}; }
                }
                """)
            .program();

    TypeInfo type = program.type("a.Outer").orElseThrow();
    assertThat(type.superclass()).contains("java.lang.Thread");
    assertThat(type.interfaces()).containsExactly("java.lang.Runnable", "java.lang.Comparable");
    assertThat(type.outer()).isEmpty();
    assertThat(type.ofModule()).isTrue();
    assertThat(flags(program, "a.Outer")).containsExactlyInAnyOrder(Flag.PUBLIC, Flag.ABSTRACT);
    assertThat(flags(program, "a.Outer$In"))
        .containsExactlyInAnyOrder(Flag.PRIVATE, Flag.STATIC, Flag.FINAL);
    assertThat(flags(program, "a.Outer$I"))
        .containsExactlyInAnyOrder(Flag.STATIC, Flag.ABSTRACT, Flag.INTERFACE);
    assertThat(flags(program, "a.Outer$R"))
        .containsExactlyInAnyOrder(Flag.STATIC, Flag.FINAL, Flag.RECORD);
    assertThat(flags(program, "a.Outer$E"))
        .containsExactlyInAnyOrder(Flag.STATIC, Flag.FINAL, Flag.ENUM);
    assertThat(flags(program, "a.Outer$Bodies")).doesNotContain(Flag.FINAL).contains(Flag.ENUM);
    assertThat(flags(program, "a.Outer$Inner")).isEmpty();
    assertThat(flags(program, "a.Outer$1Local")).containsExactly(Flag.LOCAL);
    assertThat(flags(program, "a.Outer$1")).contains(Flag.LOCAL);
    assertThat(program.type("a.Outer$1").orElseThrow().outer()).contains("a.Outer");
    assertThat(program.type("a.Outer$I").orElseThrow().superclass()).isEmpty();
    assertThat(program.type("a.None")).isEmpty();
  }

  @Test
  void membersHaveWhatTheirDeclarationsState() {
    ClassFileProgram program =
        Compiled.of(
                """
                abstract class A {
                  public static final String S = "s"; static final char C = 'c'; static final boolean Z = true;
                  static final byte B = -1; static final long J = 5; final int local = 3; transient volatile Object o;
                  protected abstract void abs(String name, long l, int... more);
                  private static synchronized String st() { return S; }
                }
                """)
            .program();

    assertThat(program.type("A").orElseThrow().fields())
        .extracting(
            field -> field.ref().name() + field.constant().map(value -> "=" + value).orElse(""))
        .containsExactly("S=s", "C=c", "Z=true", "B=-1", "J=5", "local", "o");
    assertThat(field(program, "A", "C").constant().orElseThrow()).isEqualTo('c');
    assertThat(field(program, "A", "Z").constant().orElseThrow()).isEqualTo(true);
    assertThat(field(program, "A", "o").flags()).isEmpty();
    assertThat(field(program, "A", "S").flags())
        .containsExactlyInAnyOrder(Flag.PUBLIC, Flag.STATIC, Flag.FINAL);
    MethodInfo abs = method(program, "A", "abs");
    assertThat(abs.flags()).containsExactlyInAnyOrder(Flag.PROTECTED, Flag.ABSTRACT, Flag.VARARGS);
    assertThat(abs.parameters())
        .extracting(MethodInfo.Parameter::name)
        .containsExactly("name", "l", "more");
    assertThat(program.body(abs)).isEmpty();
    assertThat(method(program, "A", "st").flags())
        .containsExactlyInAnyOrder(Flag.PRIVATE, Flag.STATIC);
  }

  @Test
  void namesOfParametersAreThoseOfTheirVariables() {
    String source = "class A { void m(long first, String second) { int third; } void n(int i) {} }";

    assertThat(method(Compiled.with(List.of("-g"), source).program(), "A", "m").parameters())
        .extracting(MethodInfo.Parameter::name)
        .containsExactly("first", "second");
    assertThat(method(Compiled.with(List.of("-g:none"), source).program(), "A", "m").parameters())
        .extracting(MethodInfo.Parameter::name)
        .containsExactly("", "");
  }

  @Test
  void annotationsHaveTheMembersThatTheSourceSets() {
    Compiled compiled =
        Compiled.of(
            NAMED,
            """
            package a;
            @Named(value = "one", n = 3, c = A.class, b = false, k = 'q', r = java.lang.annotation.RetentionPolicy.SOURCE)
            class A { @Named({"p", "q"}) @Deprecated String f; @Named void m(@Named("r") String s, int i) {} }
            """);
    ClassFileProgram program = compiled.program();

    TypeInfo type = program.type("a.A").orElseThrow();
    assertThat(type.annotations()).hasSize(1);
    assertThat(type.annotations().get(0).type()).isEqualTo("a.Named");
    assertThat(type.annotations().get(0).members())
        .containsOnlyKeys("value", "n", "b")
        .containsEntry("value", List.of("one"))
        .containsEntry("n", 3)
        .containsEntry("b", false);
    assertThat(type.field("f").orElseThrow().annotations())
        .extracting(one -> one.type() + one.strings("value"))
        .containsExactly("java.lang.Deprecated[]", "a.Named[p, q]");
    MethodInfo method = method(program, "a.A", "m");
    assertThat(method.annotations().get(0).members()).isEmpty();
    assertThat(method.parameters().get(0).annotations().get(0).strings("value"))
        .containsExactly("r");
    assertThat(method.parameters().get(1).annotations()).isEmpty();
    assertThat(method(program, "a.Named", "value").defaultValue()).contains(List.of("x", "y"));
    assertThat(method(program, "a.Named", "n").defaultValue()).contains(7);
    assertThat(method(program, "a.Named", "c").defaultValue()).isEmpty();
    assertThat(compiled.file("a.A").annotations().get(0).member("c"))
        .contains(new ClassAnnotation.ClassLiteral("La/A;"));
    assertThat(compiled.file("a.A").annotations().get(0).member("r"))
        .contains(
            new ClassAnnotation.EnumConstant("java.lang.annotation.RetentionPolicy", "SOURCE"));
  }

  @Test
  void annotationsOfParametersAreWhereTheSourceHasThem() {
    ClassFileProgram program =
        Compiled.of(
                NAMED,
                """
                package a;
                class A {
                  enum E { ONE("s"); E(@Named String s) {} }
                  class Inner { Inner(int i, @Named String s) {} }
                  record R(@Named String s, int i) {}
                  void m(String captured, int other) {
                    class Local { Local(int i, @Named String s) { System.out.print(captured + other); } }
                    new Local(1, "");
                  }
                  static void n(String captured) {
                    class Local { Local(@Named String s, int i) { System.out.print(captured); } }
                    new Local("", 1);
                  }
                }
                """)
            .program();

    assertThat(named(program, "a.A$E")).containsExactly(2);
    assertThat(named(program, "a.A$Inner")).containsExactly(2);
    assertThat(named(program, "a.A$R")).containsExactly(0);
    assertThat(named(program, "a.A$1Local")).containsExactly(2);
    assertThat(named(program, "a.A$2Local")).containsExactly(0);
  }

  @Test
  void nestedTypesAreDirectMembersOnly() {
    Compiled compiled =
        Compiled.of(
            "class A { class B { interface C {} } enum D {} Object local() { class E {} return new E() {}; } }");

    assertThat(compiled.file("A").nested()).containsExactlyInAnyOrder("A$B", "A$D");
    assertThat(compiled.file("A$B").nested()).containsExactly("A$B$C");
    assertThat(compiled.file("A$B$C").nested()).isEmpty();
  }

  @Test
  void typesAreMentionedByTheirDescriptors() {
    ClassFile file = Compiled.of(NAMED, "package a; @Named class A { String s; }").file("a.A");

    assertThat(file.mentionsAny(Set.of("Lb/B;", "La/Named;"))).isTrue();
    assertThat(file.mentionsAny(Set.of("Ljava/lang/String;"))).isTrue();
    assertThat(file.mentionsAny(Set.of("Lb/B;", "La/Name;"))).isFalse();
    assertThat(file.mentionsAny(Set.of())).isFalse();
  }
}
