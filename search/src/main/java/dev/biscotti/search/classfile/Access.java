package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Flag;
import java.util.EnumSet;
import java.util.Set;

/** Access flags (JVMS 4.1, 4.5, 4.6, 4.7.6). */
final class Access {
  static final int PUBLIC = 0x0001;
  static final int PRIVATE = 0x0002;
  static final int PROTECTED = 0x0004;
  static final int STATIC = 0x0008;
  static final int FINAL = 0x0010;
  static final int BRIDGE = 0x0040;
  static final int VARARGS = 0x0080;
  static final int INTERFACE = 0x0200;
  static final int ABSTRACT = 0x0400;
  static final int SYNTHETIC = 0x1000;
  static final int ENUM = 0x4000;

  private Access() {}

  static boolean has(int access, int flag) {
    return (access & flag) != 0;
  }

  static Set<Flag> ofType(int access, boolean record, boolean local) {
    Set<Flag> flags = common(access);
    add(flags, Flag.INTERFACE, has(access, INTERFACE));
    add(flags, Flag.ENUM, has(access, ENUM));
    add(flags, Flag.RECORD, record);
    add(flags, Flag.LOCAL, local);
    return flags;
  }

  static Set<Flag> ofField(int access) {
    Set<Flag> flags = common(access);
    add(flags, Flag.ENUM, has(access, ENUM));
    return flags;
  }

  static Set<Flag> ofMethod(int access) {
    Set<Flag> flags = common(access);
    add(flags, Flag.VARARGS, has(access, VARARGS));
    return flags;
  }

  private static Set<Flag> common(int access) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    add(flags, Flag.PUBLIC, has(access, PUBLIC));
    add(flags, Flag.PROTECTED, has(access, PROTECTED));
    add(flags, Flag.PRIVATE, has(access, PRIVATE));
    add(flags, Flag.STATIC, has(access, STATIC));
    add(flags, Flag.FINAL, has(access, FINAL));
    add(flags, Flag.ABSTRACT, has(access, ABSTRACT));
    add(flags, Flag.SYNTHETIC, has(access, SYNTHETIC));
    return flags;
  }

  private static void add(Set<Flag> flags, Flag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }
}
