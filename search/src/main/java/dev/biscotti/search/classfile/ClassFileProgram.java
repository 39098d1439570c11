package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.code.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A program of class files: those of the module, if there is one, of the libraries that it was
 * compiled against, and of the platform, whose code is left out. A file that cannot be read is
 * recorded as a problem and treated as missing.
 */
public final class ClassFileProgram implements Program {
  private static final String COOKIES = "ookie";

  /** Deeper nesting of local classes does not occur in practice. */
  private static final int DEEPEST = 20;

  private final ClassFiles files;
  private final Hierarchy hierarchy;
  private final ModuleIndex index;
  private final CaptureFields captures;
  private final Weights weights = new Weights();
  private final ClassLookup lookup = new Related();
  private final Function<String, Optional<String>> properties;
  private final Map<String, Optional<TypeInfo>> types = new HashMap<>();
  private final Map<MethodRef, Optional<Body>> bodies = new HashMap<>();
  private final Set<MethodRef> lowering = new HashSet<>();
  private final Map<FieldRef, FieldRef> declared = new HashMap<>();
  private final Map<String, Boolean> cookies = new HashMap<>();
  private final Map<String, Boolean> allowed = new HashMap<>();
  private final Map<MethodRef, List<MethodInfo>> overriding = new HashMap<>();
  private final Map<FieldRef, List<Body>> using = new HashMap<>();

  /**
   * Creates a program.
   *
   * @param bytes finds the class files of the module and of the libraries
   * @param module the binary names of the module's classes; none if only libraries are read
   * @param properties the values in the module's properties files, by key, as {@link
   *     Program#property}
   */
  public ClassFileProgram(
      ClassBytes bytes, Set<String> module, Function<String, Optional<String>> properties) {
    this(new ClassFiles(bytes, module), properties);
  }

  /**
   * Creates a program from class files that are also read for other purposes.
   *
   * @param files the class files of the module and of the libraries
   * @param properties the values in the module's properties files, by key, as {@link
   *     Program#property}
   */
  public ClassFileProgram(ClassFiles files, Function<String, Optional<String>> properties) {
    this.files = files;
    this.hierarchy = new Hierarchy(files, this::type);
    this.index = new ModuleIndex(files, hierarchy, lookup);
    this.captures = new CaptureFields(files, this::type, this::bodyAround);
    this.properties = properties;
  }

  /** What the code of one class needs to know about others. */
  private final class Related implements ClassLookup {
    @Override
    public Optional<ClassFile> file(String className) {
      // Reading cannot fail here, because the type's parts were already read.
      return type(className).isPresent() ? files.find(className) : Optional.empty();
    }

    @Override
    public FieldRef declared(FieldRef field) {
      FieldRef known = declared.get(field);
      if (known == null) {
        Optional<String> owner = declaring(field);
        known = owner.isEmpty() ? field : new FieldRef(owner.get(), field.name());
        declared.put(field, known);
      }
      return known;
    }

    @Override
    public boolean isOfModule(String className) {
      return files.isOfModule(className);
    }

    @Override
    public Optional<Value> captured(FieldRef field) {
      return captures.value(field);
    }

    @Override
    public Weights weights() {
      return weights;
    }

    @Override
    public boolean isAllowed(ClassFile file) {
      return allowed.computeIfAbsent(file.name(), name -> ClassFileProgram.this.isAllowed(file));
    }

    @Override
    public void problem(String className, String reason) {
      files.problem(className, reason);
    }
  }

  private Optional<String> declaring(FieldRef field) {
    if (field.owner().startsWith("java.")) {
      return Optional.of(field.owner());
    }
    for (String at : hierarchy.withSupertypes(field.owner())) {
      Optional<ClassFile> file = files.find(at);
      if (file.isPresent() && file.get().field(field.name()).isPresent()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private boolean isAllowed(ClassFile file) {
    try {
      return AllowanceReader.has(file, files::find);
    } catch (MalformedClassFileException malformed) {
      files.malformed(file.name(), malformed);
      return false;
    }
  }

  @Override
  public Optional<TypeInfo> type(String name) {
    Optional<TypeInfo> known = types.get(name);
    if (known == null) {
      Optional<ClassFile> file = files.find(name);
      known = file.isEmpty() ? Optional.empty() : read(file.get());
      types.put(name, known);
    }
    return known;
  }

  private Optional<TypeInfo> read(ClassFile file) {
    try {
      return Optional.of(TypeReader.read(lookup, file, files.isOfModule(file.name())));
    } catch (MalformedClassFileException malformed) {
      files.malformed(file.name(), malformed);
      return Optional.empty();
    }
  }

  @Override
  public Set<String> withSupertypes(String name) {
    return Collections.unmodifiableSet(hierarchy.withSupertypes(name));
  }

  @Override
  public Optional<MethodInfo> method(MethodRef method) {
    return hierarchy.method(method);
  }

  @Override
  public Optional<FieldInfo> field(FieldRef field) {
    return declaring(field).flatMap(this::type).flatMap(type -> type.field(field.name()));
  }

  @Override
  public List<MethodInfo> withOverridden(MethodInfo method) {
    return hierarchy.withOverridden(method);
  }

  @Override
  public List<MethodInfo> overriding(MethodInfo method) {
    List<MethodInfo> known = overriding.get(method.ref());
    if (known == null) {
      known = hierarchy.overriding(method);
      overriding.put(method.ref(), known);
    }
    return known;
  }

  @Override
  public Optional<Body> body(MethodInfo method) {
    Optional<Body> known = bodies.get(method.ref());
    if (known == null) {
      lowering.add(method.ref());
      known = lower(method);
      lowering.remove(method.ref());
      bodies.put(method.ref(), known);
    }
    return known;
  }

  /** The body of a method around a class; empty while that body is being lowered. */
  private Optional<Body> bodyAround(MethodInfo method) {
    boolean within = lowering.contains(method.ref()) || lowering.size() > DEEPEST;
    return within ? Optional.empty() : body(method);
  }

  private Optional<Body> lower(MethodInfo method) {
    MethodRef ref = method.ref();
    if (files.isOfPlatform(ref.owner())) {
      return Optional.empty();
    }
    Optional<ClassFile> file = files.find(ref.owner());
    Optional<ClassMethod> found =
        file.isEmpty() ? Optional.empty() : file.get().method(ref.name(), ref.descriptor());
    return found.isEmpty() || isOfEnum(file.get(), found.get())
        ? Optional.empty()
        : lower(new LoweringContext(file.get(), lookup), found.get(), method);
  }

  private static Optional<Body> lower(
      LoweringContext context, ClassMethod method, MethodInfo info) {
    try {
      Optional<Code> code = method.code();
      return code.isEmpty()
          ? Optional.empty()
          : Optional.of(Lowering.method(context, method, code.get(), info));
    } catch (MalformedClassFileException malformed) {
      context.problem(method, malformed);
      return Optional.empty();
    }
  }

  /** Members that a compiler adds to an enum; they are not needed to find its constants. */
  private static boolean isOfEnum(ClassFile file, ClassMethod method) {
    boolean added =
        (method.name() + method.descriptor()).startsWith("values()")
            || (method.name() + method.descriptor()).startsWith("valueOf(Ljava/lang/String;)");
    return added && method.isStatic() && Access.has(file.access(), Access.ENUM);
  }

  @Override
  public List<Body> calling(MethodInfo method) {
    return bodies(index.calling(method));
  }

  @Override
  public List<Body> using(FieldInfo field) {
    List<Body> known = using.get(field.ref());
    if (known == null) {
      known = bodies(index.using(field));
      using.put(field.ref(), known);
    }
    return known;
  }

  private List<Body> bodies(List<ModuleIndex.Member> members) {
    List<Body> all = new ArrayList<>();
    for (ModuleIndex.Member member : members) {
      MethodRef ref =
          new MethodRef(member.file().name(), member.method().name(), member.method().descriptor());
      type(ref.owner())
          .flatMap(type -> type.methods().stream().filter(one -> one.ref().equals(ref)).findFirst())
          .flatMap(this::body)
          .ifPresent(all::add);
    }
    return all;
  }

  @Override
  public List<TypeInfo> subtypes(String name) {
    return hierarchy.subtypes(name).stream().flatMap(type -> type(type).stream()).toList();
  }

  @Override
  public boolean mentionsCookies(String type) {
    return cookies.computeIfAbsent(
        type,
        name -> {
          boolean library = !files.isOfModule(name) && !files.isOfPlatform(name);
          return library && files.find(name).filter(file -> file.contains(COOKIES)).isPresent();
        });
  }

  @Override
  public Optional<String> property(String key) {
    return properties.apply(key);
  }

  /** The class files that could not be read so far. */
  List<ClassProblem> problems() {
    return files.problems();
  }

  /**
   * The supertypes that could not be found so far.
   *
   * @return their binary names
   */
  public Set<String> missing() {
    return Collections.unmodifiableSet(hierarchy.missing());
  }
}
