package dev.biscotti.search.classfile;

/** Reads the parts of a class file in sequence, up to the end of an attribute. */
final class AttributeReader {
  private final Bytes bytes;
  private final int end;
  private int at;

  AttributeReader(Bytes bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  int at() {
    return at;
  }

  int u1() {
    return bytes.u1(skip(1));
  }

  int u2() {
    return bytes.u2(skip(2));
  }

  long u4() {
    return bytes.u4(skip(4));
  }

  /** Skips a number of bytes; returns where they begin. */
  int skip(long count) {
    if (count > end - (long) at) {
      throw MalformedClassFileException.of("an attribute in it ends too early");
    }
    int from = at;
    at += (int) count;
    return from;
  }
}
