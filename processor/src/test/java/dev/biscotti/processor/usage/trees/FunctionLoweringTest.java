package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionLoweringTest {
  @Test
  void lambdasSeeWhatIsAround() {
    assertThat(
            lower(
                "f",
                """
                String field;
                void use(Object o) {}
                void f(String p, List<String> l) {
                  String c = p + "c";
                  Runnable r = () -> use(c + p + field);
                  l.forEach(x -> use(x + c));
                  Supplier<Runnable> nested = () -> () -> use(p);
                }
                """))
        .containsExactly(
            "#1 parameter1.List.forEach(lambda)",
            "Runnable lambda",
            "  #2 this.Example.use(((parameter0 + \"c\") + parameter0 + this.Example.field))",
            "Consumer lambda",
            "  #3 this.Example.use((argument0 + (parameter0 + \"c\")))",
            "Supplier lambda",
            "  Runnable lambda",
            "    #4 this.Example.use(parameter0)",
            "  return lambda");
  }

  @Test
  void lambdasReturn() {
    assertThat(
            lower(
                "f",
                """
                interface Own<T> { T call(T a, int b); default void other() {} boolean equals(Object o); }
                void f() {
                  Supplier<Integer> five = () -> 5;
                  Own<String> own = (a, b) -> a + b;
                  BiFunction<String, Integer, String> block =
                      (a, i) -> {
                        if (i > 1) return a;
                        return "z" + i;
                      };
                  Consumer<List<String>> none = l -> l.add("x");
                }
                """))
        .containsExactly(
            "Supplier lambda",
            "  #1 Integer.valueOf(5)",
            "  return #1",
            "Own lambda",
            "  return (argument0 + argument1)",
            "BiFunction lambda",
            "  #2 argument1.Integer.intValue()",
            "  return argument0",
            "  return (\"z\" + argument1)",
            "Consumer lambda",
            "  #3 argument0.List.add(\"x\")");
  }

  @Test
  void methodReferences() {
    assertThat(
            lower(
                "f",
                """
                class Inner { Inner(String s) {} }
                String own() { return ""; }
                static String ofClass(String s) { return s; }
                void f(String p, List<String> l) {
                  l.forEach(this::toString);
                  Supplier<String> bound = this::own;
                  Supplier<String> ofSuper = super::toString;
                  Supplier<String> evaluated = p.trim()::strip;
                  Function<String, String> ofClass = Example::ofClass;
                  Function<String, Integer> unbound = String::length;
                  Function<List<String>, Object> generic = List<String>::size;
                  Supplier<Object> made = Object::new;
                  Function<String, Inner> inner = Inner::new;
                }
                void toString(Object o) {}
                """))
        .contains(
            "#1 parameter1.List.forEach(::Example.toString)",
            "Consumer ::Example.toString",
            "Supplier ::Example.own",
            "Supplier ::Object.toString",
            "#2 parameter0.String.trim()",
            "Supplier ::String.strip",
            "Function ::Example.ofClass",
            "Function ::String.length",
            "Function ::List.size",
            "Supplier ::Object.<init>",
            "Function ::Inner.<init>");
  }

  /** javac turns references that must pack arguments into arrays into lambdas. */
  @Test
  void referencesThatPackArguments() {
    assertThat(
            lower(
                "f",
                """
                void many(String first, Object... more) {}
                interface Three { void call(Example e, String a, String b); }
                void f() {
                  Function<String, List<String>> fixed = List::of;
                  Function<String, java.nio.file.Path> packs = java.nio.file.Path::of;
                  BiFunction<String, Object[], String> passes = String::format;
                  Three unbound = Example::many;
                  Consumer<String> bound = this::many;
                  Function<Integer, String[]> array = String[]::new;
                }
                """))
        .containsExactly(
            "Function ::List.of",
            "Function lambda",
            "  #1 Path.of(argument0, new[String)",
            "  return #1",
            "BiFunction ::String.format",
            "Three lambda",
            "  #2 argument0.Example.many(argument1, new[Object)",
            "  new[Object[0] = argument2",
            "  return #2",
            "Consumer lambda",
            "  #3 this.Example.many(argument0, new[Object)",
            "  return #3",
            "Function lambda",
            "  return new[String");
  }

  /** javac gives such a lambda no enclosing method. */
  @Test
  void lambdasInInitializers() {
    assertThat(
            lower(
                "<init>",
                """
                Function<String, String> field = a -> a + "f";
                { Function<String, String> local = a -> a + "b"; }
                """))
        .containsExactly(
            "#1 this.Object.<init>()",
            "Function lambda",
            "  return (argument0 + \"f\")",
            "Function lambda",
            "  return (argument0 + \"b\")",
            "this.Example.field = lambda");
  }
}
