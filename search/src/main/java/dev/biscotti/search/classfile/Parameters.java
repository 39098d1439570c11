package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a method, or those of a lambda after its captured values. */
final class Parameters {
  /** The caller of the original method supplies it, and it is checked there. */
  private static final Value GIVEN = new Value.Vouched(List.of());

  private final ClassFile file;
  private final ClassMethod method;
  private final Body body;

  /** The original of a variant with Kotlin's default arguments. */
  private final Optional<KotlinDefaults.Original> original;

  /** The captured values, including the object; none for a method. */
  private final List<Value> captured;

  Parameters(LoweringContext context, ClassMethod method, Body body, List<Value> captured) {
    this.file = context.file();
    this.method = method;
    this.original = KotlinDefaults.of(file, method, context.lookup());
    this.body = body;
    this.captured = captured;
  }

  /** The descriptors of a lambda's own parameters. */
  static List<String> own(ClassMethod lambda, int captured) {
    List<String> all = lambda.type().parameters();
    int first = captured - (lambda.isStatic() ? 0 : 1);
    if (first < 0 || first > all.size()) {
      throw MalformedClassFileException.of("a lambda in it captures more than it can");
    }
    return all.subList(first, all.size());
  }

  /** The value of a parameter, by its index in the descriptor; -1 is the object. */
  Value value(int index) {
    if (original.isPresent() && original.get().isOfMethod(index)) {
      return GIVEN;
    }
    int hidden = method.isStatic() ? 0 : 1;
    int position = index + hidden;
    return position < captured.size()
        ? captured.get(position)
        : new Value.Parameter(body, captured.isEmpty() ? index : position - captured.size());
  }

  /** The values before the first instruction. */
  Frame frame(int used, Code code) {
    List<FlowValue> all = new ArrayList<>();
    int hidden = method.isStatic() ? 0 : 1;
    if (hidden > 0) {
      all.add(new FlowValue("L" + file.name().replace('.', '/') + ";", FlowValue.parameter(-1)));
    }
    for (String type : method.type().parameters()) {
      int position = all.size();
      FlowValue value = new FlowValue(type, FlowValue.parameter(position - hidden));
      // The lambda may run at any time, while the code around it continues to use the builder.
      boolean shared = position < captured.size() && value.isBuilder();
      all.add(shared ? value.from(FlowValue.ESCAPED) : value);
    }
    int slots = hidden + method.type().slots();
    if (slots > code.locals()) {
      throw MalformedClassFileException.of(
          "a method in it has more parameters than local variables");
    }
    Frame frame = Frame.empty(Math.max(slots, used), code.stack());
    int slot = 0;
    for (FlowValue value : all) {
      frame.setLocal(slot, value);
      slot += value.size();
    }
    return frame;
  }
}
