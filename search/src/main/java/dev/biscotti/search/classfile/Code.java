package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code of a method (JVMS 4.7.3) with its attributes. An instruction is identified by its start
 * offset.
 */
final class Code {
  private static final int LONGEST = 65_535;

  private final Bytes bytes;
  private final ConstantPool pool;
  private final int stack;
  private final int locals;
  private final int start;
  private final int length;
  private final List<Handler> handlers;
  private final Attributes attributes;

  private Code(
      Bytes bytes,
      ConstantPool pool,
      int stack,
      int locals,
      int start,
      int length,
      List<Handler> handlers,
      Attributes attributes) {
    this.bytes = bytes;
    this.pool = pool;
    this.stack = stack;
    this.locals = locals;
    this.start = start;
    this.length = length;
    this.handlers = handlers;
    this.attributes = attributes;
  }

  /**
   * An entry of the exception table.
   *
   * @param from the first instruction that it covers
   * @param end the end of the covered range
   * @param at where the handler begins
   */
  record Handler(int from, int end, int at) {}

  static Code read(Bytes bytes, ConstantPool pool, AttributeReader reader) {
    int stack = reader.u2();
    int locals = reader.u2();
    long length = reader.u4();
    if (length == 0 || length > LONGEST) {
      throw MalformedClassFileException.of("the code of a method in it is empty or too long");
    }
    int start = reader.skip(length);
    int count = reader.u2();
    List<Handler> handlers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      handlers.add(new Handler(reader.u2(), reader.u2(), reader.u2()));
      reader.u2();
    }
    return new Code(
        bytes,
        pool,
        stack,
        locals,
        start,
        (int) length,
        handlers,
        Attributes.read(bytes, pool, reader));
  }

  int stack() {
    return stack;
  }

  int locals() {
    return locals;
  }

  int length() {
    return length;
  }

  List<Handler> handlers() {
    return handlers;
  }

  private int inside(int at, int size) {
    if (at < 0 || at > length - size) {
      throw MalformedClassFileException.of("the code of a method in it ends too early");
    }
    return start + at;
  }

  int u1(int at) {
    return bytes.u1(inside(at, 1));
  }

  int s1(int at) {
    return bytes.s1(inside(at, 1));
  }

  int u2(int at) {
    return bytes.u2(inside(at, 2));
  }

  int s2(int at) {
    return bytes.s2(inside(at, 2));
  }

  int s4(int at) {
    return bytes.s4(inside(at, 4));
  }

  /** The lines of the code. */
  Lines lines() {
    List<Lines.Entry> entries = new ArrayList<>();
    for (AttributeReader reader : attributes.findAll("LineNumberTable")) {
      int count = reader.u2();
      for (int i = 0; i < count; i++) {
        entries.add(new Lines.Entry(reader.u2(), reader.u2()));
      }
    }
    return Lines.of(entries);
  }

  /** The names of the local variables that exist when the method begins. */
  Map<Integer, String> localNames() {
    Map<Integer, String> names = new HashMap<>();
    for (AttributeReader reader : attributes.findAll("LocalVariableTable")) {
      int count = reader.u2();
      for (int i = 0; i < count; i++) {
        int from = reader.u2();
        reader.u2();
        int name = reader.u2();
        reader.u2();
        int local = reader.u2();
        if (from == 0) {
          names.putIfAbsent(local, pool.text(name));
        }
      }
    }
    return names;
  }
}
