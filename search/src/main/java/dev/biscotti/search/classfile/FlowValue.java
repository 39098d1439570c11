package dev.biscotti.search.classfile;

import java.util.Arrays;

/**
 * A value on the stack or in a local variable: its type, as far as the code shows it, and its
 * origins. An origin is the instruction that creates the value, {@link #parameter}, {@link
 * #UNKNOWN} or {@link #ESCAPED}. An object comes from the call of its constructor, a StringBuilder
 * from the last call that changed it.
 */
final class FlowValue {
  static final String NULL = "null";
  static final String NONE = "";

  /** An origin that cannot be followed, such as that of a caught exception. */
  static final int UNKNOWN = 1 << 20;

  /** A StringBuilder that was passed to code that may change it. */
  static final int ESCAPED = UNKNOWN + 1;

  private static final String OBJECT = "Ljava/lang/Object;";

  /** A value with more origins cannot be followed. */
  private static final int MOST_ORIGINS = 512;

  static final FlowValue UNSET = new FlowValue(NONE, UNKNOWN);

  private final String type;

  /** In ascending order. */
  private final int[] origins;

  /**
   * Creates a value with a descriptor, {@link #NULL} for the null reference or {@link #NONE} for no
   * value.
   */
  FlowValue(String type, int... origins) {
    this.type = type;
    this.origins = origins;
  }

  /** The origin of a parameter, by its index in the descriptor; -1 is the object itself. */
  static int parameter(int index) {
    return -2 - index;
  }

  /** The parameter index of an origin. */
  static int parameterOf(int origin) {
    return -2 - origin;
  }

  String type() {
    return type;
  }

  /** Its origins without the type. */
  FlowValue untyped() {
    return new FlowValue(NONE, origins);
  }

  FlowValue from(int origin) {
    return new FlowValue(type, origin);
  }

  int size() {
    return MethodType.size(type);
  }

  boolean isBuilder() {
    return isBuilder(type);
  }

  static boolean isBuilder(String type) {
    return type.equals("Ljava/lang/StringBuilder;") || type.equals("Ljava/lang/StringBuffer;");
  }

  /** Whether it is a number or a text. */
  boolean isUnchanging() {
    return type.length() == 1 || type.equals("Ljava/lang/String;");
  }

  boolean isFollowed() {
    return origins[0] != UNKNOWN;
  }

  /** The cost of merging this with another value. */
  int weight() {
    return origins.length;
  }

  /** Whether this has only one origin, an instruction or a parameter. */
  boolean hasOneOrigin() {
    return origins.length == 1;
  }

  /** The first origin, or the only one. */
  int origin() {
    return origins[0];
  }

  boolean hasEscaped() {
    return Arrays.binarySearch(origins, ESCAPED) >= 0;
  }

  int[] origins() {
    return origins.clone();
  }

  boolean hasSameOrigins(FlowValue other) {
    return Arrays.equals(origins, other.origins);
  }

  boolean sharesOrigins(FlowValue other) {
    for (int origin : other.origins) {
      if (origin < UNKNOWN && Arrays.binarySearch(origins, origin) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Merges this with another value, where paths through the code meet. */
  FlowValue or(FlowValue other) {
    if (equals(other)) {
      return this;
    }
    if (type.equals(NONE) || other.type.equals(NONE) || size() != other.size()) {
      return UNSET;
    }
    String common = common(type, other.type);
    if (common.equals(NONE)) {
      return UNSET;
    }
    // A value that cannot be followed on one path cannot be followed at all.
    boolean followed = isFollowed() && other.isFollowed();
    return followed ? new FlowValue(common, union(other)) : new FlowValue(common, UNKNOWN);
  }

  private int[] union(FlowValue other) {
    int[] all = new int[origins.length + other.origins.length];
    int size = 0;
    int left = 0;
    int right = 0;
    while (left < origins.length || right < other.origins.length) {
      int one = left < origins.length ? origins[left] : Integer.MAX_VALUE;
      int two = right < other.origins.length ? other.origins[right] : Integer.MAX_VALUE;
      all[size++] = Math.min(one, two);
      left += one <= two ? 1 : 0;
      right += two <= one ? 1 : 0;
    }
    return size > MOST_ORIGINS ? new int[] {UNKNOWN} : Arrays.copyOf(all, size);
  }

  private static String common(String one, String other) {
    if (one.equals(other) || other.equals(NULL)) {
      return one;
    }
    if (one.equals(NULL)) {
      return other;
    }
    boolean references = isReference(one) && isReference(other);
    boolean numbers = isInt(one) && isInt(other);
    return references ? OBJECT : numbers ? "I" : NONE;
  }

  private static boolean isReference(String type) {
    return type.startsWith("L") || type.startsWith("[");
  }

  /** Whether the JVM represents values of a type as int. */
  static boolean isInt(String type) {
    return type.length() == 1 && "IZCBS".contains(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlowValue value && type.equals(value.type) && hasSameOrigins(value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(origins);
  }
}
