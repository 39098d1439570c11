package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Destination;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Follows a cookie that servers and clients make alike to where it goes within its method. */
final class Destinations {
  private static final int DEEPEST = 8;

  private final Flows flows;
  private final SinkMatcher sinks;

  Destinations(Flows flows, SinkMatcher sinks) {
    this.flows = flows;
    this.sinks = sinks;
  }

  Destination of(Point made) {
    Set<Destination> reached = EnumSet.noneOf(Destination.class);
    reach(made, reached, 0);
    return Destination.of(reached);
  }

  private void reach(Point made, Set<Destination> reached, int depth) {
    for (Point use : ObjectUses.destinations(made)) {
      step(use, made, reached, depth);
    }
  }

  private void step(Point use, Point made, Set<Destination> reached, int depth) {
    AbstractInsnNode instruction = use.instruction();
    if (depth > DEEPEST) {
      reached.add(Destination.UNSEEN);
    } else if (instruction.getOpcode() == Opcodes.AASTORE) {
      // Such as the arguments of a method with variable arity: follow the array.
      for (Origin origin : use.flow().stack(instruction, 2).origins()) {
        if (origin instanceof Origin.Made array) {
          reach(new Point(use.flow(), array.instruction()), reached, depth + 1);
        }
      }
    } else if (instruction instanceof MethodInsnNode call) {
      reached.add(destination(call));
    } else if (LambdaSites.target(instruction).isPresent()) {
      captured(use, made, LambdaSites.target(instruction).get(), reached);
    } else {
      reached.add(Destination.UNSEEN);
    }
  }

  /** Into a lambda: follow the parameter of its body. */
  private void captured(Point site, Point made, Handle target, Set<Destination> reached) {
    Optional<MethodFlow> body =
        flows
            .of(target.getOwner(), target.getName(), target.getDesc())
            .filter(flow -> LambdaSites.isBody(flow.method()));
    if (body.isEmpty()) {
      reached.add(Destination.UNSEEN);
      return;
    }
    MethodNode method = body.get().method();
    int hidden = Access.isStatic(method) ? 0 : 1;
    for (int i = hidden; i < site.arguments(); i++) {
      if (ObjectUses.derives(site.flow(), site.argument(i), made.instruction())) {
        parameter(body.get(), body.get().localOf(i - hidden), reached);
      }
    }
  }

  private Destination destination(MethodInsnNode call) {
    return sinks.sink(call).map(SinkCall::sink).map(Destination::of).orElse(Destination.UNSEEN);
  }

  private void parameter(MethodFlow body, int local, Set<Destination> reached) {
    Origin.Parameter parameter = new Origin.Parameter(local);
    for (AbstractInsnNode instruction : body.instructions()) {
      if (instruction instanceof MethodInsnNode call) {
        for (int i = 0; i < MethodFlow.argumentCount(call); i++) {
          if (body.argument(call, i).origins().contains(parameter)) {
            reached.add(destination(call));
          }
        }
      }
    }
  }
}
