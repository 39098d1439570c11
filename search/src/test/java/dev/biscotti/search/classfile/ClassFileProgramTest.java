package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a program of class files contains about types and their uses. */
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
  void theMoreSpecificOfTwoInterfacesHasTheMethod() {
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
  void bridgesAreNotMethods() {
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
  void anUnreadableClassIsReportedOnce() {
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
            new ClassProblem("Short", "It is not a class file.", true));
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
