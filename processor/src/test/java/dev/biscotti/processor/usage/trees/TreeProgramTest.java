package dev.biscotti.processor.usage.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeProgramTest {
  private static void test(Consumer<TreeProgram> test, String... files) {
    LoweredSource.compile(compiled -> test.accept(compiled.program()), files);
  }

  private static TypeInfo type(TreeProgram program, String name) {
    return program.type(name).orElseThrow(() -> new AssertionError("no type " + name));
  }

  @Test
  void describesTypes() {
    test(
        program -> {
          TypeInfo one = type(program, "p.One");
          assertThat(one.superclass()).contains("java.util.ArrayList");
          assertThat(one.interfaces()).containsExactly("java.lang.Cloneable", "java.lang.Runnable");
          assertThat(one.outer()).isEmpty();
          assertThat(one.flags()).containsExactlyInAnyOrder(Flag.PUBLIC, Flag.ABSTRACT);
          assertThat(one.ofModule()).isTrue();
          assertThat(one.fields())
              .extracting(field -> field.ref().name() + " " + field.descriptor())
              .containsExactly("A Ljava/lang/String;", "b [[I");
          assertThat(one.fields())
              .extracting(FieldInfo::constant)
              .containsExactly(Optional.of("a"), Optional.empty());
          assertThat(one.methods())
              .extracting(method -> method.ref().name() + method.ref().descriptor())
              .containsExactly("<init>()V", "m([Ljava/lang/String;)V", "<clinit>()V");
          assertThat(one.methods().get(1).flags())
              .containsExactlyInAnyOrder(Flag.PROTECTED, Flag.STATIC, Flag.FINAL, Flag.VARARGS);
          TypeInfo named = type(program, "p.One$Named");
          assertThat(named.superclass()).isEmpty();
          assertThat(named.outer()).contains("p.One");
          assertThat(named.flags()).contains(Flag.INTERFACE, Flag.STATIC, Flag.ABSTRACT);
          assertThat(named.methods().get(0).flags())
              .containsExactlyInAnyOrder(Flag.PUBLIC, Flag.ABSTRACT);
          assertThat(type(program, "p.One$Kind").flags())
              .containsExactlyInAnyOrder(Flag.ENUM, Flag.STATIC, Flag.FINAL, Flag.PRIVATE);
          assertThat(type(program, "p.One$Kind").field("X").orElseThrow().flags())
              .contains(Flag.ENUM, Flag.STATIC, Flag.FINAL);
          TypeInfo tuple = type(program, "p.One$Tuple");
          assertThat(tuple.flags()).contains(Flag.RECORD, Flag.FINAL);
          assertThat(tuple.fields()).hasSize(1);
        },
        """
        package p;
        public abstract class One extends java.util.ArrayList<String> implements Cloneable, Runnable {
          static final String A = "a";
          int[][] b;
          protected static final void m(String... s) {}
          interface Named { String name(); }
          private enum Kind { X }
          record Tuple(String a) {}
        }
        """);
  }

  @Test
  void findsLocalTypes() {
    LoweredSource.compile(
        compiled -> {
          assertThat(compiled.program().types(compiled.units().all().iterator().next()))
              .extracting(TypeInfo::name)
              .containsExactly("A", "A$1L", "A$1L$M", "A$1L$1", "A$Na$me", "B");
          TypeInfo local = type(compiled.program(), "A$1L");
          assertThat(local.flags()).contains(Flag.LOCAL);
          assertThat(local.outer()).contains("A");
          assertThat(type(compiled.program(), "A$1L$1").superclass()).contains("java.lang.Thread");
          assertThat(type(compiled.program(), "A$Na$me").ofModule()).isTrue();
          assertThat(compiled.program().type("A$2")).isEmpty();
          assertThat(compiled.program().type("A$1Gone")).isEmpty();
        },
        """
        class A {
          void f() {
            class L { class M {} Object o = new Thread() {}; }
            if (false) { class Gone {} }
          }
          static class Na$me {}
        }
        class B {}
        """);
  }

  @Test
  void describesLibraries() {
    test(
        program -> {
          TypeInfo list = type(program, "java.util.List");
          assertThat(list.ofModule()).isFalse();
          assertThat(list.flags()).contains(Flag.INTERFACE, Flag.PUBLIC);
          assertThat(program.withSupertypes("java.util.ArrayList"))
              .startsWith("java.util.ArrayList", "java.util.AbstractList")
              .contains("java.lang.Object", "java.util.List", "java.lang.Iterable");
          assertThat(program.isSubtype("java.util.ArrayList", "java.util.Collection")).isTrue();
          assertThat(program.isSubtype("A", "java.util.List")).isTrue();
          assertThat(program.withSupertypes("no.such.Type")).containsExactly("no.such.Type");
          assertThat(program.type("java.util.Map$Entry")).isPresent();
          assertThat(program.type("java.util.Map.Entry")).isEmpty();
          MethodInfo get = method(program, "A", "get", "(I)Ljava/lang/Object;");
          assertThat(get.ref().owner()).isEqualTo("java.util.ArrayList");
          assertThat(program.body(get)).isEmpty();
          assertThat(program.mentionsCookies("java.util.List")).isFalse();
          assertThat(program.property("key")).isEmpty();
          FieldInfo field = program.field(new FieldRef("A", "modCount")).orElseThrow();
          assertThat(field.ref()).isEqualTo(new FieldRef("java.util.AbstractList", "modCount"));
          assertThat(method(program, "[Ljava.lang.String;", "hashCode", "()I").ref().owner())
              .isEqualTo("java.lang.Object");
        },
        "class A extends java.util.ArrayList<String> {}");
  }

  private static MethodInfo method(
      TreeProgram program, String owner, String name, String descriptor) {
    return program
        .method(new MethodRef(owner, name, descriptor))
        .orElseThrow(() -> new AssertionError("no method " + name));
  }

  @Test
  void readsAnnotations() {
    test(
        program -> {
          AnnotationInfo suppressed = type(program, "A").annotations().get(0);
          assertThat(suppressed.type()).isEqualTo("java.lang.SuppressWarnings");
          assertThat(suppressed.strings("value")).containsExactly("a", "b");
          assertThat(place(suppressed)).isEqualTo("@SuppressWarnings(value = {\"a\", \"b\"})");
          MethodInfo f = LoweredSource.method(program, "A", "f");
          assertThat(f.annotations())
              .singleElement()
              .satisfies(one -> assertThat(place(one)).isEqualTo("@Deprecated(since = \"1\")"));
          assertThat(f.annotations().get(0).string("since")).contains("1");
          AnnotationInfo ofParameter = f.parameters().get(1).annotations().get(0);
          assertThat(ofParameter.type()).isEqualTo("A$Own");
          assertThat(ofParameter.members())
              .containsOnlyKeys("text", "number", "truth", "texts")
              .containsEntry("number", 7)
              .containsEntry("truth", true)
              .containsEntry("texts", List.of("x"));
          assertThat(place(ofParameter)).startsWith("@Own(text = \"t\"");
          assertThat(f.parameters())
              .extracting(MethodInfo.Parameter::name)
              .containsExactly("a", "b");
          FieldInfo field = program.field(new FieldRef("A", "field")).orElseThrow();
          assertThat(place(field.annotations().get(0))).isEqualTo("@Own");
          assertThat(method(program, "A$Own", "text", "()Ljava/lang/String;").defaultValue())
              .contains("default");
          AnnotationInfo foreign = type(program, "java.lang.Deprecated").annotations().get(0);
          assertThat(foreign.at()).isInstanceOf(ForeignPlace.class);
          MethodInfo accessor = method(program, "A$R", "c", "()Ljava/lang/String;");
          assertThat(place(accessor.annotations().get(0))).isEqualTo("@Own");
        },
        """
        @SuppressWarnings({"a", "b"})
        class A {
          @interface Own {
            String text() default "default"; int number() default 1; boolean truth() default false;
            String[] texts() default {}; Class<?> type() default Object.class; char letter() default 'c';
          }
          @Own String field;
          @Deprecated(since = "1") void f(
              String a,
              @Own(text = "t", number = 7, truth = true, texts = "x", type = A.class, letter = 'l') String b) {}
          record R(@Own String c) {}
        }
        """);
  }

  private static String place(AnnotationInfo annotation) {
    return ((TreePlace) annotation.at()).path().getLeaf().toString();
  }

  private static final String[] SHOP = {
    """
    package shop;
    public interface Setter<T> { void set(T name); default void other() {} }
    """,
    """
    package shop;
    public class First implements Setter<String> {
      public String field = "f";
      private String hidden;
      static String shared = new First("s").field;
      public First(String s) { hidden = s; }
      public void set(String name) { this.hidden = name; }
      void own() { set("own"); Runnable r = () -> set("lambda"); }
      class Inner { { own(); } Object o = hidden; }
    }
    """,
    """
    package other;
    import shop.*;
    class Second extends First {
      Second() { super("second"); }
      Setter<String> setter = this::set;
      void use(Setter<String> s, First f) { s.set("x"); f.field = "y"; new First("z") {}; }
      void nothing(java.util.Set<String> s) { s.size(); }
    }
    abstract class Third { public void set(Object o) {} }
    class Fourth extends Third implements Setter<Object> {}
    """,
  };

  @Test
  void findsCallers() {
    test(
        program -> {
          MethodInfo set = method(program, "shop.First", "set", "(Ljava/lang/String;)V");
          assertThat(names(program.calling(set)))
              .containsExactlyInAnyOrder("shop.First.own", "other.Second.<init>");
          MethodInfo above = method(program, "shop.Setter", "set", "(Ljava/lang/Object;)V");
          assertThat(names(program.calling(above))).containsExactly("other.Second.use");
          MethodInfo own = method(program, "shop.First", "own", "()V");
          assertThat(names(program.calling(own))).containsExactly("shop.First$Inner.<init>");
          MethodInfo constructor = method(program, "shop.First", "<init>", "(Ljava/lang/String;)V");
          assertThat(names(program.calling(constructor)))
              .containsExactlyInAnyOrder(
                  "shop.First.<clinit>",
                  "other.Second.<init>",
                  "other.Second.use",
                  "other.Second$1.<init>");
          MethodInfo library = method(program, "java.util.Set", "size", "()I");
          assertThat(names(program.calling(library))).containsExactly("other.Second.nothing");
        },
        SHOP);
  }

  private static List<String> names(List<Body> bodies) {
    return bodies.stream()
        .map(body -> body.method().ref().owner() + "." + body.method().ref().name())
        .toList();
  }

  @Test
  void findsUsesOfFields() {
    test(
        program -> {
          assertThat(uses(program, "shop.First", "field"))
              .containsExactlyInAnyOrder(
                  "shop.First.<init>", "shop.First.<clinit>", "other.Second.use");
          assertThat(uses(program, "shop.First", "hidden"))
              .containsExactlyInAnyOrder(
                  "shop.First.<init>", "shop.First.set", "shop.First$Inner.<init>");
          assertThat(uses(program, "shop.First", "shared")).containsExactly("shop.First.<clinit>");
        },
        SHOP);
    test(
        program ->
            assertThat(uses(program, "R", "a")).contains("R.<init>", "R.a").doesNotContain("Q.f"),
        "record R(String a) {} class Q { String f(R r) { return r.a(); } String a; }",
        "class Q2 {}");
  }

  private static List<String> uses(TreeProgram program, String owner, String field) {
    return names(program.using(program.field(new FieldRef(owner, field)).orElseThrow()));
  }

  @Test
  void findsSubtypes() {
    test(
        program -> {
          assertThat(program.subtypes("shop.Setter"))
              .extracting(TypeInfo::name)
              .containsExactlyInAnyOrder(
                  "shop.First", "other.Second", "other.Second$1", "other.Fourth");
          assertThat(program.subtypes("other.Fourth")).isEmpty();
          assertThat(program.subtypes("java.lang.Runnable")).isEmpty();
        },
        SHOP);
    test(
        program ->
            assertThat(
                    Stream.of("E", "java.util.ArrayList", "A$In")
                        .map(program::subtypes)
                        .map(types -> types.stream().map(TypeInfo::name).toList()))
                .containsExactly(List.of("E$1"), List.of("A", "B$1"), List.of("A$Sub")),
        """
        enum E { X { void f() {} }; void f() {} }
        class A extends java.util.ArrayList<String> {
          private class In {}
          class Sub extends In {}
        }
        class B { Object o = new java.util.ArrayList<String>() {}; { if (false) { new A() {}; } } }
        """);
  }

  @Test
  void findsWhatOverrides() {
    test(
        program -> {
          MethodInfo set = method(program, "shop.Setter", "set", "(Ljava/lang/Object;)V");
          assertThat(program.overriding(set))
              .extracting(one -> one.ref().owner())
              .containsExactlyInAnyOrder("shop.First", "other.Third");
          MethodInfo first = method(program, "other.Second", "set", "(Ljava/lang/String;)V");
          assertThat(program.withOverridden(first)).containsExactly(first, set);
          assertThat(program.overriding(first)).isEmpty();
          MethodInfo constructor = method(program, "shop.First", "<init>", "(Ljava/lang/String;)V");
          assertThat(program.withOverridden(constructor)).containsExactly(constructor);
          MethodInfo unknown =
              new MethodInfo(
                  new MethodRef("no.Such", "m", "()V"),
                  java.util.Set.of(),
                  List.of(),
                  List.of(),
                  Optional.empty());
          assertThat(program.withOverridden(unknown)).containsExactly(unknown);
          assertThat(program.calling(unknown)).isEmpty();
          assertThat(program.body(unknown)).isEmpty();
        },
        SHOP);
  }
}
