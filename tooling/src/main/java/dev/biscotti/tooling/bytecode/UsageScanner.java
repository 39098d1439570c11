package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Walks a class and hands every place where a cookie is named to those who judge it. */
final class UsageScanner {
  private final Flows flows;
  private final SinkMatcher sinks;
  private final SinkUses uses;
  private final ReadUses reads;
  private final NameFeeds feeds;

  UsageScanner(Flows flows, SinkMatcher sinks, SinkUses uses, ReadUses reads, NameFeeds feeds) {
    this.flows = flows;
    this.sinks = sinks;
    this.uses = uses;
    this.reads = reads;
    this.feeds = feeds;
  }

  /** Whether a class may name a cookie, from what it mentions alone. */
  boolean mayName(ClassMentions mentions) {
    return mentions.references().stream()
            .anyMatch(
                reference ->
                    sinks.sink(reference).isPresent() || !feeds.parameters(reference).isEmpty())
        || mentions.texts().contains(Annotations.COOKIE_NAME)
        || sinks.table().sinks().stream()
            .filter(sink -> sink.form() == SinkForm.ANNOT)
            .map(CookieSink::type)
            .distinct()
            .anyMatch(type -> mentions.texts().contains("L" + Access.internalName(type) + ";"));
  }

  /** Whether a class sets cookies, from what it mentions alone. */
  boolean sets(ClassMentions mentions) {
    return mentions.references().stream()
        .flatMap(reference -> sinks.sink(reference).stream())
        .anyMatch(
            sink ->
                sink.kind() == SinkKind.SET
                    && sink.form() != SinkForm.HEADER
                    && sink.form() != SinkForm.CARRIER);
  }

  void scan(ClassNode type) {
    feeds.constants(type);
    reads.annotated(type);
    for (MethodNode method : type.methods) {
      boolean written = !Annotations.isSynthetic(method.access) || LambdaSites.isBody(method);
      if (written && !Access.has(method.access, Opcodes.ACC_BRIDGE)) {
        scan(type, method);
      }
    }
  }

  private void scan(ClassNode type, MethodNode method) {
    if (!isOfInterest(method)) {
      return;
    }
    Optional<MethodFlow> flow = flows.of(type, method);
    if (flow.isEmpty()) {
      return;
    }
    feeds.returned(flow.get());
    for (AbstractInsnNode instruction : flow.get().instructions()) {
      if (instruction.getOpcode() >= 0 && flow.get().before(instruction).isPresent()) {
        visit(new Point(flow.get(), instruction));
      }
    }
  }

  /** Most methods are not: their values need no analysis. */
  private boolean isOfInterest(MethodNode method) {
    if (method.desc.endsWith("Ljava/lang/String;")) {
      return true;
    }
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        ClassMentions.MethodReference reference = reference(call);
        if (sinks.sink(reference).isPresent() || !feeds.parameters(reference).isEmpty()) {
          return true;
        }
      }
      boolean assigns =
          instruction.getOpcode() == Opcodes.PUTFIELD
              || instruction.getOpcode() == Opcodes.PUTSTATIC;
      if (assigns || LambdaSites.target(instruction).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static ClassMentions.MethodReference reference(MethodInsnNode call) {
    return new ClassMentions.MethodReference(call.owner, call.name, call.desc);
  }

  private void visit(Point point) {
    AbstractInsnNode instruction = point.instruction();
    if (instruction instanceof MethodInsnNode call) {
      Optional<SinkCall> sink = sinks.sink(call);
      if (sink.isPresent()) {
        uses.call(point, sink.get());
        reads.call(point, sink.get());
      } else {
        feeds.passed(point, reference(call));
      }
      if (ReadUses.mayLookAt(call)) {
        reads.compared(point, call);
      }
    } else if (instruction instanceof FieldInsnNode access
        && (access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC)) {
      feeds.assigned(point, access);
    } else {
      LambdaSites.target(instruction).ifPresent(handle -> referred(point, handle));
    }
  }

  private void referred(Point point, Handle handle) {
    Optional<SinkCall> sink = sinks.sink(handle);
    if (sink.isPresent()) {
      uses.reference(point, sink.get());
    } else {
      feeds.referenced(
          point,
          new ClassMentions.MethodReference(handle.getOwner(), handle.getName(), handle.getDesc()));
    }
  }
}
