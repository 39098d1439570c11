package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static dev.biscotti.processor.usage.trees.LoweredSource.lowerType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {
  /** JLS 13.1: the type of the object, unless Object declares the method. */
  @Test
  void nameTheTypeThatTheyAreMadeOn() {
    assertThat(
            lowerType(
                "Sub",
                "f",
                """
                class Base {
                  void inherited() {}
                  static void shared() {}
                  public String toString() { return ""; }
                }
                interface Named { default void named() {} static void make() {} }
                class Sub extends Base implements Named {
                  private void own() {}
                  <T extends CharSequence & Comparable<T>, U extends Sub> void f(
                      Base base, T t, U u, int[] array, List<? extends Sub> list) {
                    inherited();
                    this.inherited();
                    super.inherited();
                    base.inherited();
                    u.inherited();
                    list.get(0).inherited();
                    shared();
                    Base.shared();
                    Sub.shared();
                    Named.make();
                    named();
                    Named.super.named();
                    own();
                    u.own();
                    toString();
                    hashCode();
                    base.getClass();
                    t.length();
                    t.compareTo(null);
                    array.clone();
                    array.equals(t);
                    Thread.State.NEW.name();
                  }
                }
                """))
        .containsExactly(
            "#1 this.Sub.inherited()",
            "#2 this.Sub.inherited()",
            "#3 special this.Base.inherited()",
            "#4 parameter0.Base.inherited()",
            "#5 parameter2.Sub.inherited()",
            "#6 parameter4.List.get(0)",
            "#7 (Sub) #6.Sub.inherited()",
            "#8 Sub.shared()",
            "#9 Base.shared()",
            "#10 Sub.shared()",
            "#11 Named.make()",
            "#12 this.Sub.named()",
            "#13 special this.Named.named()",
            "#14 special this.Sub.own()",
            "#15 special parameter2.Sub.own()",
            "#16 this.Sub.toString()",
            "#17 this.Object.hashCode()",
            "#18 parameter0.Object.getClass()",
            "#19 parameter1.CharSequence.length()",
            "#20 parameter1.Comparable.compareTo(null)",
            "#21 parameter3.Object.clone()",
            "#22 parameter3.Object.equals(parameter1)",
            "#23 State.NEW.State.name()");
  }

  @Test
  void reachTheObjectsAround() {
    assertThat(
            lowerType(
                "Sub$Inner",
                "g",
                """
                class Base { void inherited() {} static void shared() {} String field; }
                class Sub extends Base {
                  class Inner {
                    class Innermost { void h() { inherited(); g(); } }
                    void g() {
                      inherited();
                      shared();
                      field = "a";
                      Sub.this.inherited();
                      Sub.super.inherited();
                      g();
                    }
                  }
                }
                """))
        .containsExactly(
            "#1 this.Inner.this$0.Sub.inherited()",
            "#2 Base.shared()",
            "#3 this.Inner.this$0.Sub.inherited()",
            "#4 special this.Inner.this$0.Base.inherited()",
            "#5 this.Inner.g()",
            "this.Inner.this$0.Base.field = \"a\"");
  }

  @Test
  void packTheirLastArguments() {
    assertThat(
            lower(
                "f",
                """
                static void some(String s, Object... more) {}
                void f(String s, Object[] given, int[] numbers, List<String> l) {
                  some(s);
                  some(s, s, 1);
                  some(s, given);
                  some(s, (Object) given);
                  some(s, numbers);
                  some(s, null);
                  Arrays.asList(s, "a");
                  Arrays.asList(given);
                }
                """))
        .containsExactly(
            "#1 Example.some(parameter0, new[Object)",
            "#2 Integer.valueOf(1)",
            "#3 Example.some(parameter0, new[Object)",
            "#4 Example.some(parameter0, parameter1)",
            "#5 Example.some(parameter0, new[Object)",
            "#6 Example.some(parameter0, new[Object)",
            "#7 Example.some(parameter0, null)",
            "#8 Arrays.asList(new[String)",
            "#9 Arrays.asList(parameter1)",
            "new[Object[0] = parameter0",
            "new[Object[1] = #2",
            "new[Object[0] = parameter1",
            "new[Object[0] = parameter2",
            "new[String[0] = parameter0",
            "new[String[1] = \"a\"");
  }

  @Test
  void haveErasedDescriptors() {
    List<String> called = new ArrayList<>();
    LoweredSource.compile(
        compiled -> {
          Body body = LoweredSource.body(compiled.program(), "a.Example", "f");
          body.calls().forEach(call -> called.add(call.method().toString()));
        },
        """
        package a;
        import java.util.*;
        class Example<T extends CharSequence> {
          <U> Map.Entry<U, T>[] f(List<? super T> l, T[] array, U u, byte b, long[][] n) {
            return f(l, array, u, b, n);
          }
        }
        """);
    assertThat(called)
        .containsExactly(
            "MethodRef[owner=a.Example, name=f, descriptor=(Ljava/util/List;"
                + "[Ljava/lang/CharSequence;Ljava/lang/Object;B[[J)[Ljava/util/Map$Entry;]");
  }

  /**
   * A static type that is more specific than the declared one, for example because of a type
   * argument.
   */
  @Test
  void areCastWhereTypesAreInferred() {
    assertThat(
            lower(
                "f",
                """
                static class Box<T> { T v; Box(T v) { this.v = v; } T get() { return v; } }
                void f(List<String> l, Map<String, Integer> m, Box<? extends Number> w, List raw) {
                  l.get(0).trim();
                  int n = m.get("a");
                  Box<String> b = new Box<>("v");
                  b.v.trim();
                  b.get().trim();
                  w.get().intValue();
                  raw.get(0).toString();
                }
                """))
        .containsExactly(
            "#1 parameter0.List.get(0)",
            "#2 (String) #1.String.trim()",
            "#3 parameter1.Map.get(\"a\")",
            "#4 (Integer) #3.Integer.intValue()",
            "#5 Box.<init>(\"v\")",
            "#6 (String) #5.Box.v.String.trim()",
            "#7 #5.Box.get()",
            "#8 (String) #7.String.trim()",
            "#9 parameter2.Box.get()",
            "#10 (Number) #9.Number.intValue()",
            "#11 parameter3.List.get(0)",
            "#12 #11.Object.toString()");
  }

  @Test
  void areAtTheirTrees() {
    List<String> places = new ArrayList<>();
    LoweredSource.compile(
        compiled -> {
          Body body = LoweredSource.body(compiled.program(), "Example", "f");
          for (Call call : body.calls()) {
            places.add(text(call.at()));
            for (int i = 0; i < call.arguments().size(); i++) {
              places.add(i + ": " + text(call.at(i)));
            }
          }
          body.arrayStores().forEach(store -> places.add(text(store.at())));
        },
        "class Example { void f(String s) { s.concat(s + 1); String.join(s, \"a\", \"b\"); } }");
    assertThat(places)
        .containsExactly(
            "s.concat(s + 1)",
            "0: s + 1",
            "String.join(s, \"a\", \"b\")",
            "0: s",
            "1: String.join(s, \"a\", \"b\")",
            "\"a\"",
            "\"b\"");
  }

  private static String text(Object place) {
    return ((TreePlace) place).path().getLeaf().toString();
  }
}
