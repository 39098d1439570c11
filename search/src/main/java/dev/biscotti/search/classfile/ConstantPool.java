package dev.biscotti.search.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constants of a class file (JVMS 4.4), each read once, on demand. */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int DYNAMIC = 17;
  private static final int INVOKE_DYNAMIC = 18;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  private final Bytes bytes;

  /** Where each constant's tag is; 0 if there is none. */
  private final int[] tags;

  private final @Nullable Object[] known;

  /** By the index of their text, because any number of class constants can share one text. */
  private final Map<Integer, ClassName> classes = new HashMap<>();

  private final Map<Integer, MethodType> methodTypes = new HashMap<>();
  private final int end;

  /**
   * Reads where each constant is.
   *
   * @param bytes the class file
   * @param at where the number of constants is
   */
  ConstantPool(Bytes bytes, int at) {
    this.bytes = bytes;
    int count = bytes.u2(at);
    tags = new int[count];
    known = new @Nullable Object[count];
    int next = at + 2;
    for (int i = 1; i < count; i++) {
      int tag = bytes.u1(next);
      tags[i] = next;
      next += 1 + length(tag, next);
      if (tag == LONG || tag == DOUBLE) {
        i++;
      }
    }
    end = bytes.checked(next, 0);
  }

  private int length(int tag, int at) {
    return switch (tag) {
      case UTF8 -> 2 + bytes.u2(at + 1);
      case INTEGER,
          FLOAT,
          FIELD,
          METHOD,
          INTERFACE_METHOD,
          NAME_AND_TYPE,
          DYNAMIC,
          INVOKE_DYNAMIC ->
          4;
      case LONG, DOUBLE -> 8;
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
      case METHOD_HANDLE -> 3;
      default -> throw MalformedClassFileException.of("it has a constant of unknown kind " + tag);
    };
  }

  /** A class or array, in both notations. */
  private record ClassName(String name, String descriptor) {
    static ClassName of(String internal) {
      if (internal.startsWith("[")) {
        return new ClassName(checked(internal), internal);
      }
      return new ClassName(internal.replace('/', '.'), checked("L" + internal + ";"));
    }
  }

  /** A field that code names. */
  record Field(String owner, String name, String descriptor) {}

  /** A method that code names. The owner of an array's method is Object, which declares it. */
  record Method(String owner, String name, String descriptor, MethodType type) {}

  /** A method as a value. */
  record Handle(int kind, Method method) {
    /** Kinds (JVMS 4.4.8). */
    static final int INVOKE_VIRTUAL = 5;

    static final int INVOKE_STATIC = 6;
    static final int INVOKE_SPECIAL = 7;
    static final int NEW_INVOKE_SPECIAL = 8;
    static final int INVOKE_INTERFACE = 9;
  }

  /** The result of a bootstrap method, by the index of that method's entry. */
  record Dynamic(int bootstrap, MethodType type) {}

  /**
   * A constant that is neither text nor number, such as a class, a method type or a computed value.
   */
  enum Other {
    /** The only value, because the kind does not matter. */
    OBJECT
  }

  /** The end of the constants, where the rest of the class begins. */
  int end() {
    return end;
  }

  int size() {
    return tags.length;
  }

  private int tag(int index) {
    return index > 0 && index < tags.length && tags[index] > 0 ? bytes.u1(tags[index]) : 0;
  }

  private int content(int index, int expected) {
    if (tag(index) != expected) {
      throw MalformedClassFileException.of("it names a constant that is of another kind");
    }
    return tags[index] + 1;
  }

  String text(int index) {
    int at = content(index, UTF8);
    if (known[index] instanceof String text) {
      return text;
    }
    String text = bytes.text(at + 2, bytes.u2(at));
    known[index] = text;
    return text;
  }

  /** The binary name of a class; the descriptor of an array. */
  String className(int index) {
    return classAt(index).name();
  }

  /** The descriptor of a class or array. */
  String classDescriptor(int index) {
    return classAt(index).descriptor();
  }

  private ClassName classAt(int index) {
    int at = content(index, CLASS);
    if (known[index] instanceof ClassName name) {
      return name;
    }
    int text = bytes.u2(at);
    ClassName name = classes.get(text);
    if (name == null) {
      name = ClassName.of(text(text));
      classes.put(text, name);
    }
    known[index] = name;
    return name;
  }

  boolean isClass(int index) {
    return tag(index) == CLASS;
  }

  /** The binary name of an optional class. */
  Optional<String> optionalClass(int index) {
    return index == 0 ? Optional.empty() : Optional.of(className(index));
  }

  boolean isField(int index) {
    return tag(index) == FIELD;
  }

  boolean isMethod(int index) {
    return tag(index) == METHOD || tag(index) == INTERFACE_METHOD;
  }

  boolean isText(int index) {
    return tag(index) == UTF8;
  }

  boolean isString(int index) {
    return tag(index) == STRING;
  }

  int textLength(int index) {
    return bytes.u2(content(index, UTF8));
  }

  /** Whether a text equals an ASCII text, without decoding it. */
  boolean isText(int index, String ascii) {
    return textLength(index) == ascii.length() && bytes.isAt(tags[index] + 3, ascii);
  }

  /** Whether a text looks like the descriptor of a class, without decoding it. */
  boolean isDescriptor(int index) {
    int length = textLength(index);
    int at = tags[index] + 3;
    return length > 2 && bytes.u1(at) == 'L' && bytes.u1(at + length - 1) == ';';
  }

  /** The name in a name and type. */
  String nameOf(int index) {
    return text(bytes.u2(content(index, NAME_AND_TYPE)));
  }

  /** The descriptor in a name and type. */
  String typeOf(int index) {
    return text(bytes.u2(content(index, NAME_AND_TYPE) + 2));
  }

  /** The parsed method descriptor in a name and type. */
  private MethodType methodTypeOf(int index) {
    return methodType(bytes.u2(content(index, NAME_AND_TYPE) + 2));
  }

  /** A text parsed as a method descriptor. */
  MethodType methodType(int text) {
    MethodType type = methodTypes.get(text);
    if (type == null) {
      type = MethodType.of(text(text));
      methodTypes.put(text, type);
    }
    return type;
  }

  Field field(int index) {
    if (!isField(index)) {
      throw MalformedClassFileException.of("it names a constant that is not a field");
    }
    if (known[index] instanceof Field field) {
      return field;
    }
    int nameAndType = bytes.u2(tags[index] + 3);
    String descriptor = checked(typeOf(nameAndType));
    Field field = new Field(className(bytes.u2(tags[index] + 1)), nameOf(nameAndType), descriptor);
    known[index] = field;
    return field;
  }

  Method method(int index) {
    if (!isMethod(index)) {
      throw MalformedClassFileException.of("it names a constant that is not a method");
    }
    if (known[index] instanceof Method method) {
      return method;
    }
    String owner = className(bytes.u2(tags[index] + 1));
    String declaring = owner.startsWith("[") ? "java.lang.Object" : owner;
    int nameAndType = bytes.u2(tags[index] + 3);
    Method method =
        new Method(declaring, nameOf(nameAndType), typeOf(nameAndType), methodTypeOf(nameAndType));
    known[index] = method;
    return method;
  }

  /** Checks that a text is a field descriptor. */
  static String checked(String descriptor) {
    if (!MethodType.isField(descriptor)) {
      throw MalformedClassFileException.of("a descriptor in it is malformed");
    }
    return descriptor;
  }

  Dynamic invokeDynamic(int index) {
    int at = content(index, INVOKE_DYNAMIC);
    if (known[index] instanceof Dynamic dynamic) {
      return dynamic;
    }
    Dynamic dynamic = new Dynamic(bytes.u2(at), methodTypeOf(bytes.u2(at + 2)));
    known[index] = dynamic;
    return dynamic;
  }

  /** A method handle; if its constant is something else, the file is malformed. */
  Optional<Handle> methodHandle(int index) {
    int at = content(index, METHOD_HANDLE);
    int kind = bytes.u1(at);
    int reference = bytes.u2(at + 1);
    return isMethod(reference)
        ? Optional.of(new Handle(kind, method(reference)))
        : Optional.empty();
  }

  /** The value of a constant that code loads or a field has: a text, a number, or {@link Other}. */
  Object value(int index) {
    int at = index > 0 && index < tags.length ? tags[index] + 1 : 0;
    return switch (tag(index)) {
      case INTEGER -> bytes.s4(at);
      case FLOAT -> Float.intBitsToFloat(bytes.s4(at));
      case LONG -> bytes.s8(at);
      case DOUBLE -> Double.longBitsToDouble(bytes.s8(at));
      case STRING -> text(bytes.u2(at));
      case CLASS, METHOD_TYPE, METHOD_HANDLE, DYNAMIC -> Other.OBJECT;
      default -> throw MalformedClassFileException.of("it loads a constant that is not a value");
    };
  }

  /** The descriptor of a loaded constant. */
  String valueType(int index) {
    return switch (tag(index)) {
      case INTEGER -> "I";
      case FLOAT -> "F";
      case LONG -> "J";
      case DOUBLE -> "D";
      case STRING -> "Ljava/lang/String;";
      case DYNAMIC -> dynamicType(index);
      default -> "Ljava/lang/Object;";
    };
  }

  private String dynamicType(int index) {
    return checked(typeOf(bytes.u2(content(index, DYNAMIC) + 2)));
  }
}
