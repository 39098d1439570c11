package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.TypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Malformed class files are reported and do no harm. */
class HostileClassFileTest {
  private static final int TRIES = 400;
  private static final String SECONDS = System.getProperty("fuzz.seconds", "");

  private static final String SENDER =
      """
      import java.util.*; import java.util.function.*;
      public class Sender implements Comparable<Sender> {
        @Deprecated(since = "1", forRemoval = true) static final String NAME = "name";
        @interface Named { String[] value() default {"a", "b"}; int[] n() default 3; Deprecated d() default @Deprecated; Class<?> c() default Sender.class; Thread.State s() default Thread.State.NEW; }
        enum Kind { ONE("a") { String t() { return "x"; } }, TWO("b"); final String text; Kind(@Named String t) { text = t; } String t() { return text; } }
        record Pair(@Named("c") String left, long right) {}
        private final Map<String, Object> out; double d = 1.5; boolean b;
        Sender(Map<String, Object> o) { out = o; }
        void send(@Named(n = {1, 2}) String name, int kind, long age) throws Exception {
          StringBuilder line = new StringBuilder("cart-").append(kind).append('=');
          out.put("Set-Cookie", line.append(name).toString());
          String chosen = switch (kind) { case 1 -> "theme"; case 2, 900 -> name + age + 'c' + true; default -> Kind.TWO.text; };
          for (Kind one : Kind.values()) { out.put(one.text, new Pair(chosen, age > 0 ? age : -1)); }
          Supplier<Object> later = () -> new Pair(chosen, kind); Function<String, Integer> f = String::length;
          try { later.get(); } catch (IllegalStateException | NullPointerException e) { set("shop-" + name); } finally { set("x"); }
          switch (name) { case "a": case "b": out.remove(name); break; default: break; }
          int[][] grid = new int[2][3]; grid[1][2] = (char) kind; String[] all = {name, chosen}; b = all[0] == null;
          synchronized (this) { for (long i = 0; i < 3L; i++) { if (out.get(all[(int) i]) instanceof String s && s.isEmpty()) { return; } } }
        }
        private void set(String name) { out.put(name, "1"); }
        public int compareTo(Sender other) { return Double.compare(d, other.d); }
      }
      """;

  private static final Compiled COMPILED = Compiled.of(SENDER);

  @Test
  @Tag("slow")
  void aClassFileWithWrongBytesIsAProblemAtMost() {
    List<byte[]> seeds = new ArrayList<>(COMPILED.classes().values());
    Random random = new Random(SECONDS.isEmpty() ? 1 : System.nanoTime());
    long end = SECONDS.isEmpty() ? 0 : System.nanoTime() + Long.parseLong(SECONDS) * 1_000_000_000L;
    for (int i = 0; end == 0 ? i < TRIES : System.nanoTime() < end; i++) {
      String name = List.copyOf(COMPILED.classes().keySet()).get(i % seeds.size());
      byte[] input = mutated(COMPILED.classes().get(name), seeds, random);
      Map<String, byte[]> classes = new TreeMap<>(COMPILED.classes());
      classes.put(name, input);
      try {
        lookAtAll(classes);
      } catch (Throwable broken) {
        throw new AssertionError(name + " " + Base64.getEncoder().encodeToString(input), broken);
      }
    }
  }

  private static byte[] mutated(byte[] input, List<byte[]> seeds, Random random) {
    byte[] bytes = input.clone();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(8)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at + 1);
        case 1 -> {
          byte[] other = seeds.get(random.nextInt(seeds.size()));
          int from = random.nextInt(other.length);
          int length =
              Math.min(random.nextInt(60), Math.min(other.length - from, bytes.length - at));
          System.arraycopy(other, from, bytes, at, length);
        }
        case 2 -> {
          byte[] longer = new byte[bytes.length + 1 + random.nextInt(9)];
          System.arraycopy(bytes, 0, longer, 0, at);
          System.arraycopy(
              bytes, at, longer, longer.length - (bytes.length - at), bytes.length - at);
          bytes = longer;
        }
        case 3 -> bytes[at] = (byte) 0xFF;
        case 4 -> bytes[at] = 0;
        case 5 -> bytes[at] += (byte) (random.nextBoolean() ? 1 : -1);
        default -> bytes[at] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** Calls every query of a program of classes. */
  private static ClassFileProgram lookAtAll(Map<String, byte[]> classes) {
    ClassFileProgram program =
        new ClassFileProgram(
            name -> Optional.ofNullable(classes.get(name)),
            classes.keySet(),
            key -> Optional.empty());
    for (String name : classes.keySet()) {
      program.withSupertypes(name);
      program.subtypes(name);
      program.mentionsCookies(name);
      program.type(name).ifPresent(type -> lookAt(program, type));
    }
    program.problems().forEach(problem -> assertThat(problem.reason()).isNotEmpty());
    return program;
  }

  private static void lookAt(ClassFileProgram program, TypeInfo type) {
    type.annotations().forEach(one -> one.at().isAllowed());
    for (FieldInfo field : type.fields()) {
      program.field(field.ref());
      program.using(field).forEach(HostileClassFileTest::lookAt);
    }
    for (MethodInfo method : type.methods()) {
      program.method(method.ref());
      program.withOverridden(method);
      program.overriding(method);
      program.calling(method).forEach(HostileClassFileTest::lookAt);
      program.body(method).ifPresent(HostileClassFileTest::lookAt);
      method.annotations().forEach(one -> assertThat(one.at().toString()).isNotEmpty());
    }
  }

  private static void lookAt(Body body) {
    for (Body one : body.withLambdas()) {
      one.calls().forEach(call -> call.at().isAllowed());
      one.calls().forEach(call -> assertThat(call.at().toString()).isNotEmpty());
      one.calls().stream().limit(20).forEach(one.flow()::conditions);
      BodyText.returned(one);
      BodyText.calls(one);
      BodyText.fieldStores(one);
    }
  }

  static ClassFileProgram lookAt(String name, byte[] file) {
    return lookAtAll(Map.of(name, file));
  }

  static String reason(ClassFileProgram program) {
    assertThat(program.problems()).hasSize(1);
    return program.problems().get(0).reason();
  }

  @Test
  void aFileThatIsNotAClassFileIsReportedAsSuch() {
    assertThatThrownBy(() -> ClassFile.read(new byte[0]))
        .isInstanceOf(MalformedClassFileException.class)
        .hasMessage("It is not a class file.");
    assertThatThrownBy(() -> ClassFile.read("PK and some more".getBytes()))
        .hasMessage("It is not a class file.");
  }

  @Test
  void aClassFileOfANewerJavaIsReportedAsSuch() {
    byte[] file = COMPILED.classes().get("Sender").clone();
    file[7] = 71;
    assertThat(ClassFile.read(file).name()).isEqualTo("Sender");
    file[7] = 72;

    assertThatThrownBy(() -> ClassFile.read(file))
        .isInstanceOf(MalformedClassFileException.class)
        .hasMessage(
            "It was compiled for Java 28, but this version of Biscotti reads class files only up to Java 27:"
                + " use a newer version, or compile with --release.");
  }

  @Test
  void aClassFileThatEndsAnywhereIsMalformed() {
    byte[] file = COMPILED.classes().get("Sender");
    for (int length = 10; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> ClassFile.read(cut).methods())
          .isInstanceOf(MalformedClassFileException.class);
    }
  }

  @Test
  void theFileOfAnotherClassIsAProblem() {
    ClassFileProgram program = lookAt("Other", COMPILED.classes().get("Sender"));

    assertThat(reason(program)).isEqualTo("Its class file is malformed: it is that of Sender.");
  }

  @Test
  void aConcatenationWithoutItsOperandsIsMalformed() {
    for (String recipe : List.of("a\u0001\u0001", "\u0002", "\u0001".repeat(600))) {
      Assembled file = new Assembled("A", "java/lang/Object");
      int factory =
          file.handle(
              file.method(
                  "java/lang/invoke/StringConcatFactory",
                  "makeConcatWithConstants",
                  "(Ljava/lang/Object;)Ljava/lang/Object;"));
      int constant = file.string(file.text(recipe));
      int call = file.dynamic(0, "makeConcatWithConstants", "(I)Ljava/lang/String;");
      byte[] code =
          Assembled.bytes(
              out ->
                  Assembled.repeat(out, 1, 0x03, 0xBA, call >> 8, call & 0xFF, 0, 0, 0x57, 0xB1));
      file.add(0x8, "m", "()V", 2, 0, code);
      file.attribute(
          "BootstrapMethods",
          Assembled.bytes(
              out ->
                  Assembled.repeat(
                      out,
                      1,
                      0,
                      1,
                      factory >> 8,
                      factory & 0xFF,
                      0,
                      1,
                      constant >> 8,
                      constant & 0xFF)));

      assertThat(reason(lookAt("A", file.bytes()))).contains("a concatenation in it has too");
    }
  }

  @Test
  void subroutinesAreNotFollowed() {
    byte[] code =
        Assembled.bytes(
            out ->
                Assembled.repeat(
                    out, 1, 0xA8, 0, 4, 0xB1, 0x4B, 0xA9, 0)); // jsr, return, astore_0, ret
    byte[] file = new Assembled("A", "java/lang/Object").add(0x8, "m", "()V", 1, 1, code).bytes();

    assertThat(reason(lookAt("A", file)))
        .isEqualTo(
            "The code of its method m cannot be followed. It has subroutines, which compilers wrote for Java 5 and"
                + " earlier.");
  }

  @Test
  void endlesslyNestedAnnotationsAreMalformed() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int type = file.text("LA;");
    byte[] nested =
        Assembled.bytes(
            out -> {
              out.writeShort(1);
              for (int i = 0; i < 10_000; i++) {
                out.writeShort(type);
                out.writeShort(1);
                out.writeShort(type);
                out.writeByte('@');
              }
              out.writeShort(type);
              out.writeShort(0);
            });
    file.attribute("RuntimeVisibleAnnotations", nested);

    assertThat(reason(lookAt("A", file.bytes()))).contains("annotations in it are nested too deep");
  }

  @Test
  void aClassLiteralOfNoClassIsMalformed() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int type = file.text("LA;");
    int member = file.text("include");
    int literal = file.text("L");
    file.attribute(
        "RuntimeInvisibleAnnotations",
        Assembled.bytes(
            out -> {
              for (int word : new int[] {1, type, 1, member}) {
                out.writeShort(word);
              }
              out.writeByte('c');
              out.writeShort(literal);
            }));

    assertThat(reason(lookAt("A", file.bytes()))).contains("a descriptor in it is malformed");
  }

  @Test
  void aCycleOfSuperclassesEnds() {
    Map<String, byte[]> classes =
        Map.of(
            "A", new Assembled("A", "B").bytes(),
            "B", new Assembled("B", "A").bytes());

    ClassFileProgram program = lookAtAll(classes);

    assertThat(program.withSupertypes("A")).containsExactly("A", "B");
    assertThat(program.problems()).isEmpty();
  }
}
