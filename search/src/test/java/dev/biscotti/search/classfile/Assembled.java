package dev.biscotti.search.classfile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Builds class files that no compiler would write. */
final class Assembled {
  private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
  private final ByteArrayOutputStream methods = new ByteArrayOutputStream();
  private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();
  private final String name;
  private final String superclass;
  private int constantCount = 1;
  private int methodCount;
  private int attributeCount;

  Assembled(String name, String superclass) {
    this.name = name;
    this.superclass = superclass;
  }

  /** Writes part of a class file. */
  @FunctionalInterface
  interface Part {
    void write(DataOutputStream out) throws IOException;
  }

  static byte[] bytes(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, part);
    return bytes.toByteArray();
  }

  /** Writes bytes a number of times. */
  static void repeat(DataOutputStream out, int times, int... bytes) throws IOException {
    for (int i = 0; i < times; i++) {
      for (int one : bytes) {
        out.writeByte(one);
      }
    }
  }

  private static void write(ByteArrayOutputStream to, Part part) {
    try {
      part.write(new DataOutputStream(to));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private int constant(Part part) {
    write(constants, part);
    return constantCount++;
  }

  int text(String text) {
    return constant(
        out -> {
          out.writeByte(1);
          out.writeUTF(text);
        });
  }

  int type(String internalName) {
    int text = text(internalName);
    return constant(out -> words(out, 7, text));
  }

  /** Another class constant for an existing name. */
  int typeOf(int text) {
    return constant(out -> words(out, 7, text));
  }

  int string(int text) {
    return constant(out -> words(out, 8, text));
  }

  /** Adds a method without code, given the indexes of its texts. */
  void addAbstract(int method, int descriptor) {
    write(
        methods,
        out -> {
          for (int word : new int[] {0x401, method, descriptor, 0}) {
            out.writeShort(word);
          }
        });
    methodCount++;
  }

  int method(String owner, String method, String descriptor) {
    return member(10, owner, method, descriptor);
  }

  int field(String owner, String field, String descriptor) {
    return member(9, owner, field, descriptor);
  }

  private int member(int tag, String owner, String member, String descriptor) {
    int type = type(owner);
    int memberText = text(member);
    int descriptorText = text(descriptor);
    int nameAndType = constant(out -> words(out, 12, memberText, descriptorText));
    return constant(out -> words(out, tag, type, nameAndType));
  }

  /** A static method handle. */
  int handle(int method) {
    return constant(
        out -> {
          out.writeByte(15);
          out.writeByte(6);
          out.writeShort(method);
        });
  }

  int dynamic(int bootstrap, String method, String descriptor) {
    int methodText = text(method);
    int descriptorText = text(descriptor);
    int nameAndType = constant(out -> words(out, 12, methodText, descriptorText));
    return constant(out -> words(out, 18, bootstrap, nameAndType));
  }

  private static void words(DataOutputStream out, int tag, int... words) throws IOException {
    out.writeByte(tag);
    for (int word : words) {
      out.writeShort(word);
    }
  }

  /** Adds a method with code. */
  Assembled add(int access, String method, String descriptor, int stack, int locals, byte[] code) {
    return add(access, method, descriptor, stack, locals, code, new int[0][]);
  }

  /**
   * Adds a method with code and handlers, each with the start and end of its range and its own
   * start.
   */
  Assembled add(
      int access,
      String method,
      String descriptor,
      int stack,
      int locals,
      byte[] code,
      int[][] handlers) {
    int methodText = text(method);
    int descriptorText = text(descriptor);
    int codeText = text("Code");
    write(
        methods,
        out -> {
          out.writeShort(access);
          out.writeShort(methodText);
          out.writeShort(descriptorText);
          out.writeShort(1);
          out.writeShort(codeText);
          out.writeInt(12 + code.length + 8 * handlers.length);
          out.writeShort(stack);
          out.writeShort(locals);
          out.writeInt(code.length);
          out.write(code);
          out.writeShort(handlers.length);
          for (int[] handler : handlers) {
            for (int word : handler) {
              out.writeShort(word);
            }
            out.writeShort(0);
          }
          out.writeShort(0);
        });
    methodCount++;
    return this;
  }

  Assembled attribute(String attribute, byte[] content) {
    int text = text(attribute);
    write(
        attributes,
        out -> {
          out.writeShort(text);
          out.writeInt(content.length);
          out.write(content);
        });
    attributeCount++;
    return this;
  }

  byte[] bytes() {
    int self = type(name);
    int parent = type(superclass);
    return bytes(
        out -> {
          out.writeInt(0xCAFEBABE);
          out.writeInt(52);
          out.writeShort(constantCount);
          out.write(constants.toByteArray());
          for (int word : new int[] {0x21, self, parent, 0, 0, methodCount}) {
            out.writeShort(word);
          }
          out.write(methods.toByteArray());
          out.writeShort(attributeCount);
          out.write(attributes.toByteArray());
        });
  }
}
