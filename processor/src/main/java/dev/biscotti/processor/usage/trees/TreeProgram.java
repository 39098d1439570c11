package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** A module that javac compiles, and the libraries that it uses. */
public final class TreeProgram implements Program {
  private static final String OBJECT = "java.lang.Object";

  private final JvmNames names;
  private final ModuleTypes types;
  private final ElementInfos infos;
  private final MemberTrees members;
  private final Overriding overriding;
  private final CodeIndex index;
  private final TreeLowering lowering;
  private final Optional<Program> libraries;
  private final Function<String, Optional<String>> properties;
  private final Map<MethodRef, Optional<Body>> bodies = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();

  /**
   * Creates the program of a module.
   *
   * @param source javac's view of it
   * @param units its files
   * @param libraries the code of class files, if it can be read
   * @param properties the values in the module's properties files, by key
   */
  public TreeProgram(
      SourceModel source,
      SourceUnits units,
      Optional<Program> libraries,
      Function<String, Optional<String>> properties) {
    this.libraries = libraries;
    this.properties = properties;
    this.names = new JvmNames(source);
    ConstantExpressions constants = new ConstantExpressions(source);
    this.types = new ModuleTypes(source, names, units, new DeadCode(constants));
    this.infos = new ElementInfos(source, names, types);
    this.members = new MemberTrees(source, types, infos);
    CapturedVariables captures = new CapturedVariables(types, this::lowerMember);
    TreeContext context =
        new TreeContext(
            source, names, types, infos, constants, captures, new Choices(), new Weights());
    this.index = new CodeIndex(context, units);
    this.overriding = new Overriding(source, infos, index);
    this.lowering = new TreeLowering(context);
  }

  /**
   * The types in a file.
   *
   * @param unit a file of the module
   * @return its types in order, including local and anonymous ones
   */
  public List<TypeInfo> types(CompilationUnitTree unit) {
    List<TypeInfo> found = new ArrayList<>();
    for (TypeElement type : types.classesIn(unit)) {
      found.add(infos.info(type));
    }
    return found;
  }

  /**
   * A method or constructor as its class names it.
   *
   * @param method the method or constructor
   * @return the name; empty if it is not in a class
   */
  public Optional<MethodRef> ref(ExecutableElement method) {
    Optional<TypeElement> owner = SourceModel.classAround(method);
    return owner.isPresent() ? Optional.of(ref(method, owner.get())) : Optional.empty();
  }

  /**
   * A method or constructor as a call names it.
   *
   * @param method the method or constructor
   * @param owner the class that it is called on
   * @return the name
   */
  public MethodRef ref(ExecutableElement method, TypeElement owner) {
    types.know(owner);
    return names.ref(method, names.binaryName(owner));
  }

  /**
   * Whether the module's sources declare a type.
   *
   * @param type a type
   * @return true if so
   */
  public boolean isOfModule(TypeElement type) {
    return types.isOfModule(type);
  }

  /**
   * The trees that contain a method's code: its own; for a constructor or static initializer, also
   * those of fields and initializer blocks; for a method of a local class, the member around the
   * class.
   *
   * @param method a method of the module
   * @return attributed trees; empty for an implicit method
   */
  public List<TreePath> code(MethodInfo method) {
    return members.of(method);
  }

  @Override
  public Optional<TypeInfo> type(String name) {
    Optional<TypeElement> type = types.find(name);
    return type.isPresent() ? Optional.of(infos.info(type.get())) : Optional.empty();
  }

  @Override
  public Set<String> withSupertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      Set<String> all = new LinkedHashSet<>();
      all.add(name);
      Optional<TypeElement> type = types.find(name);
      if (type.isPresent()) {
        addAbove(type.get(), all);
      }
      supertypes.put(name, all);
      return all;
    }
    return known;
  }

  private void addAbove(TypeElement type, Set<String> all) {
    for (DeclaredType above : ElementInfos.above(type)) {
      String name = infos.name(above);
      if (all.add(name) && above.asElement() instanceof TypeElement element) {
        addAbove(element, all);
      }
    }
  }

  @Override
  public Optional<MethodInfo> method(MethodRef method) {
    if (method.owner().startsWith("[")) {
      return types.find(OBJECT).flatMap(object -> infos.own(object, method)).map(infos::info);
    }
    Optional<TypeElement> owner = types.find(method.owner());
    if (method.name().equals(MethodRef.STATIC_INITIALIZER)) {
      return owner.flatMap(this::initializer);
    }
    Optional<ExecutableElement> found =
        owner.isPresent() ? find(owner.get(), method) : Optional.empty();
    return found.isPresent() ? Optional.of(infos.info(found.get())) : Optional.empty();
  }

  /** For a library class, only the class file shows whether there is one. */
  private Optional<MethodInfo> initializer(TypeElement type) {
    return types.isOfModule(type)
        ? infos.staticInitializer(type)
        : Optional.of(infos.initializer(type));
  }

  private Optional<ExecutableElement> find(TypeElement type, MethodRef method) {
    Optional<ExecutableElement> own = infos.own(type, method);
    if (own.isPresent() || method.isConstructor()) {
      return own;
    }
    for (DeclaredType above : ElementInfos.above(type)) {
      if (above.asElement() instanceof TypeElement element) {
        Optional<ExecutableElement> inherited = find(element, method);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<FieldInfo> field(FieldRef field) {
    return types.find(field.owner()).flatMap(type -> find(type, field.name())).map(infos::info);
  }

  private Optional<VariableElement> find(TypeElement type, String field) {
    Optional<VariableElement> own = ElementInfos.field(type, field);
    if (own.isPresent()) {
      return own;
    }
    for (DeclaredType above : ElementInfos.above(type)) {
      if (above.asElement() instanceof TypeElement element) {
        Optional<VariableElement> inherited = find(element, field);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public List<MethodInfo> withOverridden(MethodInfo method) {
    return overriding.above(method);
  }

  @Override
  public List<MethodInfo> overriding(MethodInfo method) {
    return overriding.below(method);
  }

  @Override
  public Optional<Body> body(MethodInfo method) {
    Optional<Body> known = bodies.get(method.ref());
    if (known == null) {
      known = lower(method);
      bodies.put(method.ref(), known);
    }
    return known;
  }

  private Optional<Body> lower(MethodInfo method) {
    Optional<TypeElement> owner = types.find(method.ref().owner());
    if (owner.isEmpty() || !types.isOfModule(owner.get())) {
      return libraries.flatMap(program -> program.body(method));
    }
    if (method.ref().name().equals(MethodRef.STATIC_INITIALIZER)) {
      return lowering.staticInitializer(method, owner.get());
    }
    Optional<ExecutableElement> element = infos.element(method.ref());
    return element.isPresent()
        ? lowering.body(method, owner.get(), element.get())
        : Optional.empty();
  }

  private void lowerMember(TreePath member) {
    executing(member).forEach(this::body);
  }

  /** The methods whose code includes a member of a class. */
  private List<MethodInfo> executing(TreePath member) {
    if (member.getLeaf() instanceof MethodTree) {
      return infos.method(member).map(List::of).orElse(List.of());
    }
    Optional<TypeElement> type = infos.typeOf(member);
    if (type.isEmpty()) {
      return List.of();
    }
    return infos.isStaticInitializer(member)
        ? infos.staticInitializer(type.get()).map(List::of).orElse(List.of())
        : lowering.initializing(type.get()).stream().map(infos::info).toList();
  }

  private List<Body> bodies(List<TreePath> members) {
    Set<Body> found = new LinkedHashSet<>();
    for (TreePath member : members) {
      for (MethodInfo method : executing(member)) {
        body(method).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  @Override
  public List<Body> calling(MethodInfo method) {
    return infos
        .element(method.ref())
        .map(element -> bodies(index.calling(element)))
        .orElse(List.of());
  }

  @Override
  public List<Body> using(FieldInfo field) {
    Optional<TypeElement> type = types.find(field.ref().owner());
    Optional<VariableElement> element =
        type.flatMap(owner -> ElementInfos.field(owner, field.ref().name()));
    if (type.isEmpty() || element.isEmpty()) {
      return List.of();
    }
    Set<Body> found = new LinkedHashSet<>(bodies(index.using(element.get())));
    if (type.get().getKind() == ElementKind.RECORD) {
      // The canonical constructor and the accessors need not mention it.
      for (MethodInfo method : infos.info(type.get()).methods()) {
        body(method).ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  @Override
  public List<TypeInfo> subtypes(String name) {
    return types
        .find(name)
        .map(type -> index.subtypes(type).stream().map(infos::info).toList())
        .orElse(List.of());
  }

  @Override
  public boolean mentionsCookies(String type) {
    return libraries.filter(program -> program.mentionsCookies(type)).isPresent();
  }

  @Override
  public Optional<String> property(String key) {
    return properties.apply(key);
  }
}
