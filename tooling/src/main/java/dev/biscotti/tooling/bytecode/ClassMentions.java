package dev.biscotti.tooling.bytecode;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * What a class mentions, from its constant pool alone (JVMS section 4.4): enough to tell whether
 * its code needs a look.
 *
 * @param references the methods and constructors that it calls or refers to
 * @param texts the descriptors of classes in it, such as those of annotations, and what may be the
 *     name of a header
 */
record ClassMentions(Set<MethodReference> references, Set<String> texts) {
  private static final int UTF8 = 1;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final String SET_COOKIE = "Set-Cookie";

  /** A method as a class file names it. */
  record MethodReference(String owner, String name, String descriptor) {}

  static ClassMentions of(ClassReader reader) {
    Set<MethodReference> references = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset == 0) {
        continue;
      }
      int tag = reader.readByte(offset - 1);
      if (tag == METHOD || tag == INTERFACE_METHOD) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
        String descriptor = reader.readUTF8(nameAndType + 2, buffer);
        Type.getArgumentTypes(descriptor); // throws if it is none
        references.add(
            new MethodReference(
                Objects.requireNonNull(reader.readClass(offset, buffer), "a method of no class"),
                Objects.requireNonNull(
                    reader.readUTF8(nameAndType, buffer), "a method without name"),
                descriptor));
      }
    }
    addTexts(reader, texts);
    return new ClassMentions(references, texts);
  }

  private static void addTexts(ClassReader reader, Set<String> texts) {
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
        int length = reader.readUnsignedShort(offset);
        boolean type =
            length > 2
                && reader.readByte(offset + 2) == 'L'
                && reader.readByte(offset + 1 + length) == ';';
        if (type || length == SET_COOKIE.length()) {
          texts.add(utf8(reader, offset + 2, length));
        }
      }
    }
  }

  /** Every text that is looked for is ASCII, so other characters need no decoding. */
  private static String utf8(ClassReader reader, int from, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = from; i < from + length; i++) {
      text.append((char) reader.readByte(i));
    }
    return text.toString();
  }

  /** Whether a string could be the header's name. */
  boolean mentionsSetCookie() {
    return texts.stream().anyMatch(SET_COOKIE::equalsIgnoreCase);
  }
}
