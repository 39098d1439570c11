package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Supply;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds who supplies a parameter or a field, and with what. */
final class Suppliers {
  private final Flows flows;
  private final Hierarchy hierarchy;
  private final CallIndex calls;
  private final NameEvaluator evaluator;
  private final Slots slots;
  private final Map<Object, List<Supply<Point>>> known = new HashMap<>();

  Suppliers(
      Flows flows, Hierarchy hierarchy, CallIndex calls, NameEvaluator evaluator, Slots slots) {
    this.flows = flows;
    this.hierarchy = hierarchy;
    this.calls = calls;
    this.evaluator = evaluator;
    this.slots = slots;
  }

  List<Supply<Point>> of(ClassNode owner, MethodNode method) {
    List<Supply<Point>> supplies = known.get(method);
    if (supplies == null) {
      supplies = new ArrayList<>();
      for (String candidate : calls.mentioning(method.name, method.desc)) {
        Optional<ClassNode> type = flows.type(candidate);
        if (type.isPresent()) {
          addCalls(type.get(), owner, method, supplies);
        }
      }
      known.put(method, supplies);
    }
    return supplies;
  }

  private void addCalls(
      ClassNode from, ClassNode owner, MethodNode method, List<Supply<Point>> supplies) {
    for (MethodNode caller : from.methods) {
      for (AbstractInsnNode instruction : caller.instructions) {
        boolean called =
            instruction instanceof MethodInsnNode call
                && means(call.owner, call.name, call.desc, owner, method);
        Optional<Handle> handle = LambdaSites.target(instruction);
        boolean referred =
            handle.isPresent()
                && means(
                    handle.get().getOwner(),
                    handle.get().getName(),
                    handle.get().getDesc(),
                    owner,
                    method);
        Optional<MethodFlow> flow = called || referred ? flows.of(from, caller) : Optional.empty();
        if (flow.isPresent() && flow.get().before(instruction).isPresent()) {
          Point point = new Point(flow.get(), instruction);
          supplies.add(referred ? Supply.reference(point) : ofCall(point, owner, method));
        }
      }
    }
  }

  private boolean means(
      String calledOwner, String name, String descriptor, ClassNode owner, MethodNode method) {
    boolean alike = name.equals(method.name) && descriptor.equals(method.desc);
    return alike
        && (calledOwner.equals(owner.name)
            || hierarchy
                .method(calledOwner, name, descriptor)
                .filter(member -> member.owner().name.equals(owner.name))
                .isPresent());
  }

  private Supply<Point> ofCall(Point call, ClassNode owner, MethodNode method) {
    Map<String, Texts> values = new LinkedHashMap<>();
    for (int i = 0; i < call.arguments(); i++) {
      values.put(slots.parameter(owner, method, i).key(), evaluator.argument(call, i));
    }
    return new Supply<>(call, values, Map.of(), false);
  }

  /** The assignments of a field in its class and in those nested in it or around it. */
  List<Supply<Point>> of(ClassNode owner, FieldNode field) {
    List<Supply<Point>> supplies = known.get(field);
    if (supplies == null) {
      supplies = new ArrayList<>();
      String key = slots.field(owner, field).key();
      for (ClassNode type : nest(owner)) {
        for (MethodFlow flow : flows.ofAll(type)) {
          for (FieldInsnNode put : flow.assignments(owner.name, field.name)) {
            Texts value = evaluator.texts(flow, flow.stack(put, 0));
            supplies.add(new Supply<>(new Point(flow, put), Map.of(key, value), Map.of(), false));
          }
        }
      }
      known.put(field, supplies);
    }
    return supplies;
  }

  private List<ClassNode> nest(ClassNode type) {
    List<ClassNode> nest = new ArrayList<>();
    Optional<ClassNode> host =
        type.nestHostClass == null ? Optional.of(type) : flows.type(type.nestHostClass);
    host.ifPresent(nest::add);
    List<String> members = host.map(one -> one.nestMembers).orElse(null);
    if (members != null) {
      members.forEach(member -> flows.type(member).ifPresent(nest::add));
    }
    return nest;
  }
}
