package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a program of class files tells of its types, and who uses what. */
class ClassFileProgramTest {
  private static MethodInfo method(ClassFileProgram program, String type, String name) {
    return program.type(type).orElseThrow().methods().stream()
        .filter(method -> method.ref().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FieldInfo field(ClassFileProgram program, String type, String name) {
    return program.type(type).orElseThrow().field(name).orElseThrow();
  }

  private static List<String> names(List<MethodInfo> methods) {
    return methods.stream().map(method -> method.ref().inWords()).toList();
  }

  private static List<String> callers(List<Body> bodies) {
    return bodies.stream().map(Body::toString).toList();
  }

  @Test
  void aTypeIsWhatItsDeclarationSays() {
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

  private static Set<Flag> flags(ClassFileProgram program, String type) {
    return program.type(type).orElseThrow().flags();
  }

  @Test
  void membersAreWhatTheirDeclarationsSay() {
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

  private static final String NAMED =
      """
      package a;
      import java.lang.annotation.*;
      public @interface Named { String[] value() default {"x", "y"}; int n() default 7; Class<?> c() default Object.class;
        boolean b() default true; RetentionPolicy r() default RetentionPolicy.CLASS; char k() default 'k'; }
      """;

  @Test
  void annotationsHaveTheMembersThatAreGiven() {
    ClassFileProgram program =
        Compiled.of(
                NAMED,
                """
                package a;
                @Named(value = "one", n = 3, c = A.class, b = false, k = 'q', r = java.lang.annotation.RetentionPolicy.SOURCE)
                class A { @Named({"p", "q"}) @Deprecated String f; @Named void m(@Named("r") String s, int i) {} }
                """)
            .program();

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
    assertThat(program.classFile("a.A").orElseThrow().annotations().get(0).member("c"))
        .contains(new ClassAnnotation.ClassLiteral("La/A;"));
    assertThat(program.classFile("a.A").orElseThrow().annotations().get(0).member("r"))
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

  /** The parameters of a type's constructor that are annotated. */
  private static List<Integer> named(ClassFileProgram program, String type) {
    List<MethodInfo.Parameter> parameters =
        program.type(type).orElseThrow().constructors().get(0).parameters();
    return java.util.stream.IntStream.range(0, parameters.size())
        .filter(i -> !parameters.get(i).annotations().isEmpty())
        .boxed()
        .toList();
  }

  private static final String SHAPES =
      """
      package a;
      interface Shape<T> { void draw(T on); default void twice(T on) { draw(on); draw(on); } }
      interface Named extends Shape<String> { }
      abstract class Base implements Shape<String> { protected void hook() {} private void own() {} void near() {} }
      class Circle extends Base implements Named {
        public void draw(String on) { hook(); }
        protected void hook() { } public static void stat() {} void near() {}
      }
      class Square extends Circle { @Override public void draw(String on) { super.draw(on); } void own() {} }
      """;

  @Test
  void typesAboveComeFromTheNearestOn() {
    ClassFileProgram program = Compiled.of(SHAPES).program();

    assertThat(program.withSupertypes("a.Square"))
        .containsExactly(
            "a.Square", "a.Circle", "a.Base", "java.lang.Object", "a.Named", "a.Shape");
    assertThat(program.withSupertypes("a.Named"))
        .containsExactly("a.Named", "a.Shape", "java.lang.Object");
    assertThat(program.isSubtype("a.Square", "a.Shape")).isTrue();
    assertThat(program.isSubtype("a.Shape", "a.Square")).isFalse();
    assertThat(program.subtypes("a.Shape"))
        .extracting(TypeInfo::name)
        .containsExactly("a.Base", "a.Circle", "a.Named", "a.Square");
    assertThat(program.withSupertypes("no.Where")).containsExactly("no.Where");
    assertThat(program.missing()).containsExactly("no.Where");
  }

  @Test
  void aCallMeansTheMethodOfTheNearestType() {
    ClassFileProgram program = Compiled.of(SHAPES).program();

    assertThat(owner(program, "a.Square", "hook", "()V")).contains("a.Circle");
    assertThat(owner(program, "a.Square", "twice", "(Ljava/lang/Object;)V")).contains("a.Shape");
    assertThat(owner(program, "a.Square", "toString", "()Ljava/lang/String;"))
        .contains("java.lang.Object");
    assertThat(owner(program, "a.Square", "nothing", "()V")).isEmpty();
    assertThat(owner(program, "a.Square", "<init>", "(I)V")).isEmpty();
  }

  private static Optional<String> owner(
      ClassFileProgram program, String type, String name, String descriptor) {
    return program.method(new MethodRef(type, name, descriptor)).map(one -> one.ref().owner());
  }

  @Test
  void theMoreSpecialOfTwoInterfacesHasTheMethod() {
    ClassFileProgram program =
        Compiled.of(
                "interface A { default void m() {} } interface B extends A { default void m() {} }"
                    + " abstract class Base implements A {} class C extends Base implements A, B {}")
            .program();

    assertThat(owner(program, "C", "m", "()V")).contains("B");
  }

  @Test
  void methodsOverrideThoseOfTypesAbove() {
    ClassFileProgram program = Compiled.of(SHAPES).program();

    assertThat(names(program.withOverridden(method(program, "a.Square", "draw"))))
        .containsExactly("Square.draw", "Circle.draw", "Shape.draw");
    assertThat(names(program.overriding(method(program, "a.Shape", "draw"))))
        .containsExactly("Circle.draw", "Square.draw");
    assertThat(names(program.overriding(method(program, "a.Base", "hook"))))
        .containsExactly("Circle.hook");
    assertThat(names(program.overriding(method(program, "a.Base", "near"))))
        .containsExactly("Circle.near");
    assertThat(program.overriding(method(program, "a.Base", "own"))).isEmpty();
    assertThat(names(program.withOverridden(method(program, "a.Square", "own"))))
        .containsExactly("Square.own");
    assertThat(names(program.withOverridden(method(program, "a.Circle", "stat"))))
        .containsExactly("Circle.stat");
  }

  @Test
  void bridgesAreNoMethods() {
    ClassFileProgram program = Compiled.of(SHAPES).program();

    assertThat(program.type("a.Circle").orElseThrow().methods())
        .filteredOn(method -> method.ref().name().equals("draw"))
        .hasSize(1);
  }

  @Test
  void callersAreFoundThroughTypesAboveAndBelow() {
    ClassFileProgram program =
        Compiled.of(
                SHAPES,
                """
                package a;
                class Caller {
                  void byShape(Shape<String> s) { s.draw("a"); }
                  void bySquare(Square s) { s.draw("a"); }
                  void byLambda(Named s) { Runnable r = () -> { Runnable q = () -> s.draw("a"); }; }
                  void byReference(Circle s) { java.util.function.Consumer<String> c = s::draw; }
                  void other(java.awt.Image draw) { toString(); }
                  Object made() { return new Circle(); }
                }
                """)
            .program();

    assertThat(callers(program.calling(method(program, "a.Circle", "draw"))))
        .containsExactlyInAnyOrder(
            "Caller.byShape",
            "Caller.bySquare",
            "Caller.byLambda",
            "Caller.byReference",
            "Shape.twice",
            "Square.draw");
    assertThat(callers(program.calling(method(program, "a.Square", "draw"))))
        .contains("Caller.byShape", "Caller.bySquare");
    assertThat(callers(program.calling(method(program, "a.Circle", "<init>"))))
        .containsExactlyInAnyOrder("the constructor of Square", "Caller.made");
    assertThat(
            callers(
                program.calling(
                    program
                        .method(
                            new MethodRef("java.lang.Object", "toString", "()Ljava/lang/String;"))
                        .orElseThrow())))
        .containsExactly("Caller.other");
  }

  @Test
  void usersOfAFieldAreFound() {
    ClassFileProgram program =
        Compiled.of(
                "class A { String f; static int g; void own() { f = \"a\"; } }",
                "class B extends A { Object read() { return f; } Object no() { return new C().f; } }",
                "class C { int f; Runnable lambda(B b) { return () -> { b.f = \"b\"; A.g++; }; } }")
            .program();

    assertThat(callers(program.using(field(program, "A", "f"))))
        .containsExactlyInAnyOrder("A.own", "B.read", "C.lambda");
    assertThat(callers(program.using(field(program, "A", "g")))).containsExactly("C.lambda");
    assertThat(program.field(new FieldRef("B", "f")).orElseThrow().ref())
        .isEqualTo(new FieldRef("A", "f"));
  }

  @Test
  void thePlatformHasNoCode() {
    ClassFileProgram program = Compiled.of("class A {}").program();

    MethodInfo method = method(program, "java.lang.String", "isEmpty");

    assertThat(program.type("java.lang.String").orElseThrow().ofModule()).isFalse();
    assertThat(program.body(method)).isEmpty();
    assertThat(program.body(method(program, "com.sun.net.httpserver.HttpServer", "create")))
        .isEmpty();
    assertThat(program.mentionsCookies("java.net.HttpCookie")).isFalse();
  }

  @Test
  void aLibraryHasCodeAndNoCallers() {
    Compiled library =
        Compiled.of(
            "package lib; public class Cookies { void m() { n(); } void n() {} }",
            "package lib; public class Other { }");
    ClassFileProgram program =
        new ClassFileProgram(
            name -> Optional.ofNullable(library.classes().get(name)),
            Set.of(),
            key -> key.equals("a") ? Optional.of("b") : Optional.empty());

    assertThat(program.type("lib.Cookies").orElseThrow().ofModule()).isFalse();
    assertThat(program.body(method(program, "lib.Cookies", "m"))).isPresent();
    assertThat(program.calling(method(program, "lib.Cookies", "n"))).isEmpty();
    assertThat(program.subtypes("java.lang.Object")).isEmpty();
    assertThat(program.mentionsCookies("lib.Cookies")).isTrue();
    assertThat(program.mentionsCookies("lib.Other")).isFalse();
    assertThat(program.mentionsCookies("lib.None")).isFalse();
    assertThat(program.property("a")).contains("b");
  }

  @Test
  void whatCannotBeReadIsAProblemOnce() {
    Compiled compiled = Compiled.of("class A {}");
    ClassFileProgram program =
        new ClassFileProgram(
            name -> {
              if (name.equals("Broken")) {
                throw new IOException("disk");
              }
              return name.equals("Short")
                  ? Optional.of(new byte[] {1, 2})
                  : Optional.ofNullable(compiled.classes().get(name));
            },
            Set.of("A", "Short"),
            key -> Optional.empty());

    for (int i = 0; i < 2; i++) {
      assertThat(program.type("Broken")).isEmpty();
      assertThat(program.type("Short")).isEmpty();
    }
    assertThat(program.type("A")).isPresent();
    assertThat(program.subtypes("java.lang.Object")).hasSize(1);

    assertThat(program.problems())
        .containsExactly(
            new ClassProblem("Broken", "It cannot be read: java.io.IOException: disk", false),
            new ClassProblem("Short", "It is no class file.", true));
  }

  @Test
  void mentionsComeFromTheConstantsAlone() {
    ClassMentions mentions =
        Compiled.of(
                "@Deprecated class A { int f; void m(Thread t) { t.setName(\"set-cookie\"); f = 1; } }")
            .file("A")
            .mentions();

    assertThat(mentions.methods())
        .contains(new MethodRef("java.lang.Thread", "setName", "(Ljava/lang/String;)V"));
    assertThat(mentions.fields()).containsExactly(new FieldRef("A", "f"));
    assertThat(mentions.texts()).contains("Ljava/lang/Deprecated;");
    assertThat(mentions.mentionsSetCookie()).isTrue();
    assertThat(Compiled.of("class B {}").file("B").mentions().mentionsSetCookie()).isFalse();
  }
}
