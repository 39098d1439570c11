package dev.biscotti.search.value;

import java.util.Map;
import java.util.Set;

/**
 * The calls that read or change the contents of arrays, collections, maps, streams and Optionals.
 */
final class ContainerCalls {
  /** Static methods that create a collection, stream or Optional from their arguments. */
  static final Set<String> FACTORIES =
      Set.of(
          "java.util.List.of",
          "java.util.Set.of",
          "java.util.Arrays.asList",
          "java.util.Collections.singletonList",
          "java.util.Collections.singleton",
          "java.util.EnumSet.of",
          "java.util.stream.Stream.of",
          "java.util.stream.Stream.ofNullable",
          "java.util.Optional.of",
          "java.util.Optional.ofNullable",
          "java.util.OptionalInt.of",
          "java.util.OptionalLong.of",
          "java.util.Arrays.stream",
          "com.google.common.collect.ImmutableList.of",
          "com.google.common.collect.ImmutableSet.of",
          "com.google.common.collect.Lists.newArrayList",
          "com.google.common.collect.Sets.newHashSet",
          "com.google.common.collect.Sets.newLinkedHashSet",
          "kotlin.collections.CollectionsKt.listOf",
          "kotlin.collections.CollectionsKt.mutableListOf",
          "kotlin.collections.CollectionsKt.arrayListOf",
          "kotlin.collections.SetsKt.setOf",
          "kotlin.collections.SetsKt.mutableSetOf",
          "scala.runtime.ScalaRunTime$.wrapRefArray",
          "scala.collection.immutable.List$.apply");

  /** Static methods that return the contents of their first argument. */
  static final Set<String> COPIES =
      Set.of(
          "java.util.List.copyOf",
          "java.util.Set.copyOf",
          "java.util.Map.copyOf",
          "java.util.Arrays.copyOf",
          "java.util.EnumSet.copyOf",
          "java.util.Collections.unmodifiableList",
          "java.util.Collections.unmodifiableSet",
          "java.util.Collections.unmodifiableCollection",
          "java.util.Collections.unmodifiableMap",
          "java.util.Collections.synchronizedList",
          "java.util.Collections.synchronizedSet",
          "java.util.Collections.synchronizedMap",
          "java.util.stream.StreamSupport.stream",
          "com.google.common.collect.ImmutableList.copyOf",
          "com.google.common.collect.ImmutableSet.copyOf",
          "com.google.common.collect.ImmutableMap.copyOf");

  /** Static methods that create a map from alternating keys and values. */
  static final Set<String> MAPS =
      Set.of(
          "java.util.Map.of",
          "java.util.Collections.singletonMap",
          "com.google.common.collect.ImmutableMap.of");

  /** Static methods that create a map from entries. */
  static final Set<String> MAPS_OF_ENTRIES =
      Set.of("java.util.Map.ofEntries", "kotlin.collections.MapsKt.mapOf");

  /** Calls that create an entry from a key and a value. */
  static final Set<String> ENTRIES =
      Set.of(
          "java.util.Map.entry",
          "java.util.AbstractMap$SimpleEntry.<init>",
          "java.util.AbstractMap$SimpleImmutableEntry.<init>",
          "kotlin.TuplesKt.to");

  /** Methods that return all or some of the contents of their object. */
  static final Set<String> VIEWS =
      Set.of(
          "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "unordered",
          "onClose",
          "filter",
          "distinct",
          "sorted",
          "peek",
          "limit",
          "skip",
          "takeWhile",
          "dropWhile",
          "iterator",
          "listIterator",
          "descendingIterator",
          "spliterator",
          "elements",
          "toList",
          "toArray",
          "collect",
          "findFirst",
          "findAny",
          "min",
          "max",
          "subList",
          "reversed",
          "headSet",
          "tailSet",
          "subSet",
          "descendingSet",
          "or",
          "clone",
          "toSeq");

  /** Methods that return a member of their object. */
  static final Set<String> TAKING =
      Set.of(
          "get",
          "getFirst",
          "getLast",
          "first",
          "last",
          "firstElement",
          "lastElement",
          "elementAt",
          "remove",
          "removeFirst",
          "removeLast",
          "next",
          "previous",
          "nextElement",
          "poll",
          "pollFirst",
          "pollLast",
          "peek",
          "peekFirst",
          "peekLast",
          "element",
          "take",
          "pop",
          "orElseThrow",
          "orElse",
          "orElseGet",
          "floor",
          "ceiling",
          "lower",
          "higher",
          "head");

  /** Methods that return a value of a map. */
  static final Set<String> VALUES =
      Set.of("get", "getOrDefault", "remove", "put", "putIfAbsent", "computeIfAbsent", "apply");

  /** Methods of maps and entries that return a key or value. */
  static final Map<String, Boolean> ENTRY_PARTS =
      Map.of(
          "getKey",
          true,
          "getValue",
          false,
          "component1",
          true,
          "component2",
          false,
          "firstKey",
          true,
          "lastKey",
          true);

  /** Methods that add their last argument to a collection. */
  static final Set<String> ADDING =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "addElement",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "set",
          "insertElementAt",
          "accept",
          "plusAssign");

  /** Methods that pass each member of their object to a function. */
  static final Set<String> EACH =
      Set.of(
          "forEach",
          "foreach",
          "forEachOrdered",
          "forEachRemaining",
          "map",
          "mapToObj",
          "mapToInt",
          "flatMap",
          "peek",
          "filter",
          "removeIf",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "ifPresent",
          "ifPresentOrElse",
          "takeWhile",
          "dropWhile",
          "replaceAll");

  private ContainerCalls() {}
}
