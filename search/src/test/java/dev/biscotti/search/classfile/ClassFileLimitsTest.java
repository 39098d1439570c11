package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.TypeInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small class files that would take much time or memory without limits. */
@Timeout(120)
@Tag("slow")
class ClassFileLimitsTest {
  /** Without sharing, each would need a copy of 60 kilobytes. */
  @Test
  void aTextThatIsUsedOftenIsKeptOnce() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int name = file.text("a".repeat(60_000));
    int descriptor =
        file.text(
            "(" + ("Lb/" + "c".repeat(200) + ";").repeat(250) + ")Lb/" + "c".repeat(3_000) + ";");
    for (int i = 0; i < 60_000; i++) {
      file.addAbstract(name, descriptor);
    }

    assertThat(lookAtType("A", file.bytes()).methods()).hasSize(60_000);
  }

  private static TypeInfo lookAtType(String name, byte[] bytes) {
    ClassFileProgram program =
        new ClassFileProgram(asked -> Optional.of(bytes), Set.of(name), key -> Optional.empty());
    return program.type(name).orElseThrow();
  }

  @Test
  void aRecipeThatIsUsedOftenIsReadOnce() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int factory =
        file.handle(
            file.method(
                "java/lang/invoke/StringConcatFactory",
                "makeConcatWithConstants",
                "(Ljava/lang/Object;)Ljava/lang/Object;"));
    int recipe = file.string(file.text("a".repeat(30_000) + '\u0001' + "b".repeat(30_000)));
    int call = file.dynamic(0, "makeConcatWithConstants", "(I)Ljava/lang/String;");
    byte[] code =
        Assembled.bytes(
            out -> {
              Assembled.repeat(
                  out,
                  9_000,
                  0x03,
                  0xBA,
                  call >> 8,
                  call & 0xFF,
                  0,
                  0,
                  0x57); // iconst_0, invokedynamic, pop
              out.writeByte(0xB1);
            });
    for (int i = 0; i < 10; i++) {
      file.add(0x8, "m" + i, "()V", 2, 0, code);
    }
    file.attribute(
        "BootstrapMethods",
        Assembled.bytes(
            out ->
                Assembled.repeat(
                    out, 1, 0, 1, factory >> 8, factory & 0xFF, 0, 1, recipe >> 8, recipe & 0xFF)));

    assertThat(HostileClassFileTest.lookAt("A", file.bytes()).problems()).isEmpty();
  }

  @Test
  void aClassWithAnEndlessNameIsMalformed() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int text = file.text("a/".repeat(20_000));
    for (int i = 0; i < 60_000; i++) {
      file.typeOf(text);
    }
    int type = file.typeOf(text);
    byte[] code =
        Assembled.bytes(out -> Assembled.repeat(out, 1, 0xBB, type >> 8, type & 0xFF, 0xB1)); // new
    file.add(0x8, "m", "()V", 1, 0, code);

    assertThat(HostileClassFileTest.reason(HostileClassFileTest.lookAt("A", file.bytes())))
        .contains("a descriptor in it is malformed");
  }

  @Test
  void numbersInTheFileTakeNoMemory() {
    byte[] code = Assembled.bytes(out -> Assembled.repeat(out, 20_000, 0xA7, 0, 3)); // goto
    Assembled file = new Assembled("A", "java/lang/Object");
    byte[] ended = Arrays.copyOf(code, code.length + 1);
    ended[code.length] = (byte) 0xB1;
    for (int i = 0; i < 3; i++) {
      file.add(0x8, "m" + i, "()V", 0xFFFF, 0xFFFF, ended);
    }

    assertThat(HostileClassFileTest.lookAt("A", file.bytes()).problems()).isEmpty();
  }

  @Test
  void theAnalysisStopsAtManyBlocksWithManyVariables() {
    byte[] code =
        Assembled.bytes(
            out -> {
              Assembled.repeat(out, 1, 0x03, 0xC4, 0x36, 0xFF, 0xF0); // iconst_0, wide istore 65520
              Assembled.repeat(out, 20_000, 0xA7, 0, 3);
              out.writeByte(0xB1);
            });
    byte[] file =
        new Assembled("A", "java/lang/Object").add(0x8, "m", "()V", 0xFFFF, 0xFFFF, code).bytes();

    assertThat(HostileClassFileTest.reason(HostileClassFileTest.lookAt("A", file)))
        .contains("too many blocks and local variables");
  }

  @Test
  void theAnalysisStopsAtManyPaths() {
    // Each of 9,000 blocks may assign one of 30 variables, and all of them run in a loop.
    byte[] code =
        Assembled.bytes(
            out -> {
              for (int local = 1; local <= 30; local++) {
                Assembled.repeat(out, 1, 0x03, 0x36, local); // iconst_0, istore
              }
              for (int block = 0; block < 9_000; block++) {
                // iload_0, ifeq 6, iconst_0, istore
                Assembled.repeat(out, 1, 0x1A, 0x99, 0, 6, 0x03, 0x36, 1 + block % 30);
              }
              out.writeByte(0xC8);
              out.writeInt(-63_000);
            });
    byte[] file =
        new Assembled("A", "java/lang/Object").add(0x8, "m", "(I)V", 100, 100, code).bytes();

    assertThat(HostileClassFileTest.reason(HostileClassFileTest.lookAt("A", file)))
        .contains("too many paths through its code");
  }

  @Test
  void theAnalysisStopsAtManyHandlers() {
    byte[] code =
        Assembled.bytes(
            out -> {
              Assembled.repeat(out, 16_000, 0x03, 0x3B); // iconst_0, istore_0
              Assembled.repeat(out, 16_000, 0x57, 0xB1); // pop, return
            });
    int[][] handlers = new int[16_000][];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = new int[] {0, 32_000, 32_000 + 2 * i};
    }
    byte[] file =
        new Assembled("A", "java/lang/Object").add(0x8, "m", "()V", 1, 1, code, handlers).bytes();

    assertThat(HostileClassFileTest.reason(HostileClassFileTest.lookAt("A", file)))
        .contains("too many paths through its code");
  }

  @Test
  void lambdasThatContainThemselvesEnd() {
    Assembled file = new Assembled("A", "java/lang/Object");
    int factory =
        file.handle(
            file.method(
                "java/lang/invoke/LambdaMetafactory",
                "metafactory",
                "(Ljava/lang/Object;)Ljava/lang/Object;"));
    int lambdas = 12;
    int[] handles = new int[lambdas];
    int[] calls = new int[lambdas];
    for (int i = 0; i < lambdas; i++) {
      handles[i] = file.handle(file.method("A", "lambda$" + i, "()V"));
      calls[i] = file.dynamic(i, "run", "()Ljava/lang/Runnable;");
    }
    for (int i = 0; i < lambdas; i++) {
      byte[] code =
          Assembled.bytes(
              out -> {
                for (int call : calls) {
                  out.writeByte(0xBA);
                  out.writeShort(call);
                  out.writeShort(0);
                  out.writeByte(0x57);
                }
                out.writeByte(0xB1);
              });
      file.add(0x100A, "lambda$" + i, "()V", 1, 0, code);
      if (i == 0) {
        file.add(0x8, "m", "()V", 1, 0, code);
      }
    }
    file.attribute(
        "BootstrapMethods",
        Assembled.bytes(
            out -> {
              out.writeShort(lambdas);
              for (int handle : handles) {
                Assembled.repeat(
                    out,
                    1,
                    factory >> 8,
                    factory & 0xFF,
                    0,
                    2,
                    handle >> 8,
                    handle & 0xFF,
                    handle >> 8,
                    handle & 0xFF);
              }
            }));

    assertThat(HostileClassFileTest.lookAt("A", file.bytes()).problems()).isEmpty();
  }

  @Test
  void aLongLineOfSuperclassesEnds() {
    Map<String, byte[]> classes = new TreeMap<>();
    int count = 3_000;
    for (int i = 0; i < count; i++) {
      classes.put(
          "A" + i,
          new Assembled("A" + i, i + 1 < count ? "A" + (i + 1) : "java/lang/Object").bytes());
    }
    ClassFileProgram program =
        new ClassFileProgram(
            name -> Optional.ofNullable(classes.get(name)), Set.of(), key -> Optional.empty());

    assertThat(program.withSupertypes("A0")).hasSize(count + 1);
  }

  @Test
  void aTextThatDoublesStaysSmall() {
    StringBuilder source = new StringBuilder("class A { String m(String s) { String t = s;");
    for (int i = 0; i < 60; i++) {
      source.append(" t = t + t;");
    }
    Body body = BodyText.body(Compiled.of(source + " return t; } }").program(), "A", "m");

    assertThat(body.returned().get(0).value().hashCode()).isNotZero();
    assertThat(BodyText.returned(body)).first().asString().contains("too many declarations");
  }
}
