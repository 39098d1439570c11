package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Describes types and members. */
final class ElementInfos {
  private final SourceModel source;
  private final JvmNames names;
  private final ModuleTypes types;
  private final AnnotationInfos annotations;
  private final Map<TypeElement, TypeInfo> known = new HashMap<>();
  private final Map<ExecutableElement, MethodInfo> methods = new HashMap<>();
  private final Map<MethodRef, ExecutableElement> elements = new HashMap<>();

  ElementInfos(SourceModel source, JvmNames names, ModuleTypes types) {
    this.source = source;
    this.names = names;
    this.types = types;
    this.annotations = new AnnotationInfos(source, names);
  }

  TypeInfo info(TypeElement type) {
    TypeInfo info = known.get(type);
    if (info == null) {
      info = describe(type);
      known.put(type, info);
    }
    return info;
  }

  private TypeInfo describe(TypeElement type) {
    List<FieldInfo> fields = new ArrayList<>();
    List<MethodInfo> members = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField() && member instanceof VariableElement field) {
        fields.add(info(field));
      } else if (member instanceof ExecutableElement method) {
        members.add(info(method));
      }
    }
    staticInitializer(type).ifPresent(members::add);
    List<String> interfaces = new ArrayList<>();
    for (TypeMirror parent : type.getInterfaces()) {
      interfaces.add(names.ownerName(parent));
    }
    return new TypeInfo(
        names.binaryName(type),
        superclass(type),
        interfaces,
        SourceModel.classAround(type).map(names::binaryName),
        flags(type),
        types.isOfModule(type),
        fields,
        members,
        annotations.of(type, () -> types.path(type)));
  }

  /** The binary name of the superclass; empty for Object and interfaces. */
  Optional<String> superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.NONE
        ? Optional.empty()
        : Optional.of(names.ownerName(superclass));
  }

  private static Set<Flag> flags(TypeElement type) {
    Set<Flag> flags = flags((Element) type);
    ElementKind kind = type.getKind();
    if (kind.isInterface()) {
      flags.add(Flag.INTERFACE);
    } else if (kind == ElementKind.ENUM) {
      flags.add(Flag.ENUM);
    } else if (kind == ElementKind.RECORD) {
      flags.add(Flag.RECORD);
    }
    if (type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS) {
      flags.add(Flag.LOCAL);
    }
    return flags;
  }

  private static Set<Flag> flags(Element element) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Modifier modifier : element.getModifiers()) {
      switch (modifier) {
        case PUBLIC -> flags.add(Flag.PUBLIC);
        case PROTECTED -> flags.add(Flag.PROTECTED);
        case PRIVATE -> flags.add(Flag.PRIVATE);
        case STATIC -> flags.add(Flag.STATIC);
        case FINAL -> flags.add(Flag.FINAL);
        case ABSTRACT -> flags.add(Flag.ABSTRACT);
        default -> {}
      }
    }
    return flags;
  }

  FieldInfo info(VariableElement field) {
    Set<Flag> flags = flags(field);
    if (field.getKind() == ElementKind.ENUM_CONSTANT) {
      flags.add(Flag.ENUM);
    }
    return new FieldInfo(
        names.ref(field),
        names.descriptor(field.asType()),
        flags,
        Optional.ofNullable(field.getConstantValue()),
        annotations.of(field, () -> types.memberPath(field)));
  }

  MethodInfo info(ExecutableElement method) {
    MethodInfo info = methods.get(method);
    if (info == null) {
      info = describe(method);
      methods.put(method, info);
      elements.put(info.ref(), method);
    }
    return info;
  }

  private MethodInfo describe(ExecutableElement method) {
    Set<Flag> flags = flags(method);
    if (method.isVarArgs()) {
      flags.add(Flag.VARARGS);
    }
    List<MethodInfo.Parameter> parameters = new ArrayList<>();
    for (int i = names.added(method); i > 0; i--) {
      parameters.add(new MethodInfo.Parameter("", List.of()));
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      int index = i;
      List<AnnotationInfo> own = annotations.of(parameter, () -> parameterPath(method, index));
      parameters.add(new MethodInfo.Parameter(parameter.getSimpleName().toString(), own));
    }
    return new MethodInfo(
        names.ref(method),
        flags,
        annotations.of(method, () -> path(method)),
        parameters,
        Optional.ofNullable(method.getDefaultValue()).flatMap(AnnotationInfos::value));
  }

  /** The tree of a method; for a generated record member, that of the component or class. */
  Optional<TreePath> path(ExecutableElement method) {
    Optional<TreePath> own = types.memberPath(method);
    Optional<VariableElement> component = own.isPresent() ? Optional.empty() : component(method);
    return component.isPresent() ? types.memberPath(component.get()) : own;
  }

  private Optional<TreePath> parameterPath(ExecutableElement method, int index) {
    return path(method)
        .map(
            path ->
                path.getLeaf() instanceof MethodTree tree && index < tree.getParameters().size()
                    ? child(path, tree.getParameters().get(index))
                    : path);
  }

  /** The field that a record's explicit or implicit accessor reads; empty for other methods. */
  Optional<VariableElement> component(ExecutableElement method) {
    if (method.getEnclosingElement() instanceof TypeElement type
        && type.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        if (component.getSimpleName().equals(method.getSimpleName())) {
          return field(type, component.getSimpleName().toString());
        }
      }
    }
    return Optional.empty();
  }

  static Optional<VariableElement> field(TypeElement type, String name) {
    for (Element member : type.getEnclosedElements()) {
      // In javac, record components are variables too.
      if (member.getKind().isField()
          && member instanceof VariableElement field
          && field.getSimpleName().contentEquals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The static initializer; empty if the class needs none. */
  Optional<MethodInfo> staticInitializer(TypeElement type) {
    Optional<TreePath> path = types.isOfModule(type) ? types.path(type) : Optional.empty();
    boolean needed = path.isPresent() && initializesStatically(path.get());
    return needed ? Optional.of(initializer(type)) : Optional.empty();
  }

  MethodInfo initializer(TypeElement type) {
    return new MethodInfo(
        new MethodRef(names.binaryName(type), MethodRef.STATIC_INITIALIZER, "()V"),
        Set.of(Flag.STATIC),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private boolean initializesStatically(TreePath type) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (isStaticInitializer(child(type, member))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member of a class is part of its static initializer. */
  boolean isStaticInitializer(TreePath member) {
    Tree tree = member.getLeaf();
    if (tree instanceof BlockTree block) {
      return block.isStatic();
    }
    if (!(tree instanceof VariableTree variable) || variable.getInitializer() == null) {
      return false;
    }
    Optional<Element> field = source.element(member);
    return field.isPresent() && field.get().getModifiers().contains(Modifier.STATIC);
  }

  boolean isOfModule(TypeElement type) {
    return types.isOfModule(type);
  }

  /** The binary name of a type. */
  String name(DeclaredType type) {
    return names.ownerName(type);
  }

  /** The method or constructor that a tree declares. */
  Optional<MethodInfo> method(TreePath path) {
    return source.executable(path).map(this::info);
  }

  /** The class that contains a member's tree. */
  Optional<TypeElement> typeOf(TreePath member) {
    return source.typeElement(member.getParentPath());
  }

  /** The exact method of a reference; empty if its class does not declare it. */
  Optional<ExecutableElement> element(MethodRef ref) {
    ExecutableElement known = elements.get(ref);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TypeElement> type = types.find(ref.owner());
    return type.isPresent() ? own(type.get(), ref) : Optional.empty();
  }

  /** A type's own method with a name and descriptor. */
  Optional<ExecutableElement> own(TypeElement type, MethodRef ref) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && isNamed(method, ref)
          && names.descriptor(method).equals(ref.descriptor())) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(ExecutableElement method, MethodRef ref) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? ref.isConstructor()
        : method.getSimpleName().contentEquals(ref.name());
  }

  /** The direct supertypes of a type, the superclass first. */
  static List<DeclaredType> above(TypeElement type) {
    List<DeclaredType> above = new ArrayList<>();
    if (type.getSuperclass() instanceof DeclaredType superclass) {
      above.add(superclass);
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        above.add(declared);
      }
    }
    return above;
  }
}
