package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A class file (JVMS 4). Each part is read only when it is requested. */
public final class ClassFile {
  private static final int MAGIC = 0xCAFE_BABE;

  /** The newest known version (JVMS 4.1): that of Java 27. */
  private static final int NEWEST = 71;

  /** The difference between the version of a class file and its Java release. */
  private static final int BEFORE_FIRST = 44;

  private static final int SHORTEST = 10;

  private final Bytes bytes;
  private final ConstantPool pool;
  private final int access;
  private final String name;
  private final Optional<String> superclass;
  private final List<String> interfaces;

  /** Where its fields begin. */
  private final int members;

  private final Map<String, Map<String, ClassMethod>> byName = new HashMap<>();
  private final Map<String, ClassField> fieldsByName = new HashMap<>();
  private @Nullable Content content;
  private @Nullable Nesting nesting;
  private @Nullable BootstrapMethods bootstraps;

  private ClassFile(Bytes bytes, ConstantPool pool) {
    this.bytes = bytes;
    this.pool = pool;
    AttributeReader reader = new AttributeReader(bytes, pool.end(), bytes.length());
    access = reader.u2();
    name = pool.className(reader.u2());
    superclass = pool.optionalClass(reader.u2());
    int count = reader.u2();
    List<String> parents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parents.add(pool.className(reader.u2()));
    }
    interfaces = List.copyOf(parents);
    members = reader.at();
  }

  private record Content(
      List<ClassField> fields,
      List<ClassMethod> methods,
      Attributes attributes,
      Optional<String> sourceFile) {}

  /**
   * Reads the part of a class file about the class itself.
   *
   * @param content the file's content, which must not be changed afterwards
   * @return the class file
   * @throws MalformedClassFileException if it is not a class file, too new, or malformed
   */
  public static ClassFile read(byte[] content) {
    Bytes bytes = new Bytes(content);
    if (content.length < SHORTEST || bytes.s4(0) != MAGIC) {
      throw MalformedClassFileException.noClassFile();
    }
    int version = bytes.u2(6);
    if (version > NEWEST) {
      throw MalformedClassFileException.tooNew(version - BEFORE_FIRST, NEWEST - BEFORE_FIRST);
    }
    return new ClassFile(bytes, new ConstantPool(bytes, 8));
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      AttributeReader reader = new AttributeReader(bytes, members, bytes.length());
      List<ClassField> fields = fields(reader);
      List<ClassMethod> methods = methods(reader);
      Attributes attributes = Attributes.read(bytes, pool, reader);
      Optional<AttributeReader> named = attributes.find("SourceFile");
      Optional<String> source =
          named.isPresent() ? Optional.of(pool.text(named.get().u2())) : Optional.empty();
      known = new Content(fields, methods, attributes, source);
      content = known;
    }
    return known;
  }

  private List<ClassField> fields(AttributeReader reader) {
    int count = reader.u2();
    List<ClassField> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int flags = reader.u2();
      String field = pool.text(reader.u2());
      String descriptor = ConstantPool.checked(pool.text(reader.u2()));
      all.add(new ClassField(pool, flags, field, descriptor, Attributes.read(bytes, pool, reader)));
    }
    return List.copyOf(all);
  }

  private List<ClassMethod> methods(AttributeReader reader) {
    int count = reader.u2();
    List<ClassMethod> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int flags = reader.u2();
      String method = pool.text(reader.u2());
      int descriptor = reader.u2();
      MethodType type = pool.methodType(descriptor);
      Attributes attributes = Attributes.read(bytes, pool, reader);
      all.add(
          new ClassMethod(bytes, pool, flags, method, pool.text(descriptor), type, attributes, i));
    }
    return List.copyOf(all);
  }

  /**
   * Its access flags as stated in the source. For a nested class, the file stores them separately.
   *
   * @return the flags as JVMS 4.1 and 4.7.6 number them
   * @throws MalformedClassFileException if the file is malformed
   */
  public int access() {
    return nesting().access();
  }

  /**
   * Its name.
   *
   * @return the binary name
   */
  public String name() {
    return name;
  }

  /**
   * Its superclass, which is Object for an interface.
   *
   * @return the binary name; empty for Object and for a module descriptor
   */
  public Optional<String> superclass() {
    return superclass;
  }

  /**
   * Its direct interfaces.
   *
   * @return their binary names
   */
  public List<String> interfaces() {
    return interfaces;
  }

  /**
   * Its fields.
   *
   * @return the fields in their order
   * @throws MalformedClassFileException if the file is malformed
   */
  public List<ClassField> fields() {
    return content().fields();
  }

  /**
   * Its methods, constructors and static initializer.
   *
   * @return the methods in their order
   * @throws MalformedClassFileException if the file is malformed
   */
  public List<ClassMethod> methods() {
    return content().methods();
  }

  /**
   * Its annotations.
   *
   * @return the annotations with class or runtime retention
   * @throws MalformedClassFileException if the file is malformed
   */
  public List<ClassAnnotation> annotations() {
    return AnnotationReader.of(pool, content().attributes());
  }

  /**
   * The name of the file that it was compiled from.
   *
   * @return the name without folders; empty if the file does not contain it
   * @throws MalformedClassFileException if the file is malformed
   */
  public Optional<String> sourceFile() {
    return content().sourceFile();
  }

  /**
   * The class around it.
   *
   * @return the binary name; empty if it is not nested
   * @throws MalformedClassFileException if the file is malformed
   */
  public Optional<String> outer() {
    return nesting().outer();
  }

  /**
   * The classes directly inside it, except local ones.
   *
   * @return their binary names
   * @throws MalformedClassFileException if the file is malformed
   */
  public List<String> nested() {
    return nesting().within();
  }

  /**
   * Whether it is a record.
   *
   * @return true if so
   */
  public boolean isRecord() {
    return superclass.equals(Optional.of("java.lang.Record"));
  }

  /**
   * Whether it is a local or anonymous class.
   *
   * @return true if so
   * @throws MalformedClassFileException if the file is malformed
   */
  public boolean isLocal() {
    return nesting().local();
  }

  /**
   * What the class mentions, based only on its constants.
   *
   * @return the mentions
   * @throws MalformedClassFileException if a constant is malformed
   */
  public ClassMentions mentions() {
    return ClassMentions.of(pool);
  }

  /**
   * Whether the class mentions any of some types by descriptor, as it does for annotations.
   *
   * @param descriptors the descriptors, in ASCII
   * @return true if so
   */
  public boolean mentionsAny(Set<String> descriptors) {
    for (int i = 1; i < pool.size(); i++) {
      if (pool.isText(i) && pool.isDescriptor(i)) {
        for (String descriptor : descriptors) {
          if (pool.isText(i, descriptor)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Which of some texts are constants of the class.
   *
   * @param texts the texts
   * @return those that its code or fields contain
   * @throws MalformedClassFileException if a constant is malformed
   */
  public Set<String> stringsAmong(Set<String> texts) {
    Set<String> found = new TreeSet<>();
    for (int i = 1; i < pool.size(); i++) {
      if (pool.isString(i) && pool.value(i) instanceof String text && texts.contains(text)) {
        found.add(text);
      }
    }
    return found;
  }

  ConstantPool pool() {
    return pool;
  }

  /** Whether some ASCII letters occur anywhere in the file. */
  boolean contains(String letters) {
    return bytes.contains(letters);
  }

  Optional<ClassMethod> method(String name, String descriptor) {
    if (byName.isEmpty()) {
      for (ClassMethod method : methods()) {
        byName
            .computeIfAbsent(method.name(), key -> new HashMap<>())
            .putIfAbsent(method.descriptor(), method);
      }
    }
    return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(descriptor));
  }

  Optional<ClassField> field(String name) {
    if (fieldsByName.isEmpty()) {
      for (ClassField field : fields()) {
        fieldsByName.putIfAbsent(field.name(), field);
      }
    }
    return Optional.ofNullable(fieldsByName.get(name));
  }

  /** Whether an object of the class has an enclosing object. */
  boolean isInner() {
    Nesting nesting = nesting();
    return nesting.outer().isPresent()
        && !nesting.local()
        && !Access.has(nesting.access(), Access.STATIC);
  }

  /** The method around a local class; empty if it is in an initializer or nested otherwise. */
  Optional<ClassMethod> enclosingMethod(ClassFile outer) {
    Optional<AttributeReader> enclosing = content().attributes().find("EnclosingMethod");
    if (enclosing.isEmpty()) {
      return Optional.empty();
    }
    enclosing.get().u2();
    int method = enclosing.get().u2();
    return method == 0 ? Optional.empty() : outer.method(pool.nameOf(method), pool.typeOf(method));
  }

  private Nesting nesting() {
    Nesting known = nesting;
    if (known == null) {
      known = Nesting.read(pool, content().attributes(), name, access);
      nesting = known;
    }
    return known;
  }

  /** The entries of BootstrapMethods. */
  BootstrapMethods bootstraps() {
    BootstrapMethods known = bootstraps;
    if (known == null) {
      known = BootstrapMethods.read(pool, content().attributes());
      bootstraps = known;
    }
    return known;
  }

  /**
   * The methods that implement functions: the code of lambdas, and the methods that references
   * refer to.
   */
  Set<ClassMethod> functions() {
    Set<ClassMethod> functions = new HashSet<>();
    for (ConstantPool.Method function : bootstraps().functions()) {
      if (function.owner().equals(name)) {
        method(function.name(), function.descriptor()).ifPresent(functions::add);
      }
    }
    return functions;
  }
}
