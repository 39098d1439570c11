package dev.biscotti.tooling.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the regions of a file and all problems of its markers. */
final class RegionReader {
  private final DocumentFormat format;
  private final List<Region> regions = new ArrayList<>();
  private final List<MarkerProblem> problems = new ArrayList<>();
  private final Map<RegionSpec, Integer> seen = new HashMap<>();
  private Optional<Open> open = Optional.empty();

  /** A region whose end has not been found yet. */
  private record Open(int line, Marker.Begin begin) {}

  private RegionReader(DocumentFormat format) {
    this.format = format;
  }

  static RegionReader read(DocumentFormat format, List<String> lines) {
    RegionReader reader = new RegionReader(format);
    reader.read(lines);
    return reader;
  }

  List<Region> regions() {
    return List.copyOf(regions);
  }

  List<MarkerProblem> problems() {
    return List.copyOf(problems);
  }

  private void read(List<String> lines) {
    MarkerReader markers = new MarkerReader(format);
    BitSet live = LiveLines.in(format).of(lines);
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      Optional<Marker> marker = markers.read(lines.get(i));
      if (marker.isPresent()) {
        read(i, marker.get());
      }
    }
    open.ifPresent(
        one ->
            problem(
                one.line(),
                "this region has no end: write "
                    + format.comment("biscotti:end " + word(one.begin()))
                    + " below the generated text"));
  }

  private void read(int line, Marker marker) {
    if (marker instanceof Marker.Malformed malformed) {
      problem(line, malformed.message());
    } else if (marker instanceof Marker.Begin begin) {
      begin(line, begin);
    } else if (marker instanceof Marker.End end) {
      end(line, end.kind());
    }
  }

  private void begin(int line, Marker.Begin begin) {
    if (open.isPresent()) {
      problem(
          line,
          "the region \""
              + word(open.get().begin())
              + "\" that begins in line "
              + (open.get().line() + 1)
              + " has not ended yet, and regions cannot be nested");
      return;
    }
    open = Optional.of(new Open(line, begin));
    Optional<Integer> twin = Optional.ofNullable(seen.putIfAbsent(begin.spec(), line));
    twin.ifPresent(first -> problem(line, "the same region is already in line " + (first + 1)));
  }

  private void end(int line, RegionKind kind) {
    if (open.isEmpty()) {
      problem(line, "this ends a region that has not begun");
      return;
    }
    Open one = open.get();
    if (one.begin().spec().kind() != kind) {
      problem(
          line,
          "this ends \""
              + kind.word()
              + "\", but the region that begins in line "
              + (one.line() + 1)
              + " is \""
              + word(one.begin())
              + "\"");
    }
    regions.add(new Region(one.line(), line, one.begin().spec(), one.begin().sum()));
    open = Optional.empty();
  }

  private static String word(Marker.Begin begin) {
    return begin.spec().kind().word();
  }

  private void problem(int line, String message) {
    problems.add(new MarkerProblem(line + 1, message));
  }
}
