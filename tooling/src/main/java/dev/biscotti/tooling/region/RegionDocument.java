package dev.biscotti.tooling.region;

import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.tooling.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A hand-written page with generated regions. */
public final class RegionDocument {
  private static final int SUM_OCTETS = 6;
  private static final Pattern SUM = Pattern.compile("\\s*\\bsum=(\"[0-9a-f]*\"|[0-9a-f]*)");

  private final DocumentFormat format;
  private final SourceText text;
  private final List<Region> regions;
  private final List<MarkerProblem> problems = new ArrayList<>();
  private final List<CheckedRegion> checked = new ArrayList<>();

  private RegionDocument(DocumentFormat format, SourceText text) {
    this.format = format;
    this.text = text;
    RegionReader reader = RegionReader.read(format, text.texts());
    this.regions = reader.regions();
    this.problems.addAll(reader.problems());
  }

  /**
   * Reads a page and compares its regions.
   *
   * @param format its format
   * @param content the bytes of its file, in UTF-8
   * @param fresh what belongs into regions
   * @return the page
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static RegionDocument read(DocumentFormat format, byte[] content, RegionContent fresh)
      throws CharacterCodingException {
    RegionDocument document = new RegionDocument(format, SourceText.of(content));
    document.compare(fresh);
    return document;
  }

  /**
   * Reads a page from a file and compares its regions.
   *
   * @param format its format
   * @param file the file
   * @param fresh what belongs into regions
   * @return the page
   * @throws IOException if it cannot be read, or is not UTF-8
   */
  public static RegionDocument read(DocumentFormat format, Path file, RegionContent fresh)
      throws IOException {
    return read(format, RegularFile.read(file), fresh);
  }

  private void compare(RegionContent fresh) {
    for (Region region : regions) {
      try {
        checked.add(compared(region, fresh));
      } catch (RegionContent.UnknownException unknown) {
        problems.add(new MarkerProblem(region.line(), String.valueOf(unknown.getMessage())));
      }
    }
  }

  private CheckedRegion compared(Region region, RegionContent content)
      throws RegionContent.UnknownException {
    List<String> lines = text.texts().subList(region.begin(), region.end() + 1);
    List<String> body = lines.subList(1, lines.size() - 1);
    String begin = lines.get(0);
    List<String> freshBody =
        body(content.text(region.spec(), format), begin.substring(0, indentation(begin)));
    List<String> fresh = new ArrayList<>();
    fresh.add(withSum(begin, sum(freshBody)));
    fresh.addAll(freshBody);
    fresh.add(lines.get(lines.size() - 1));
    return new CheckedRegion(
        region.spec().toString(),
        content.policy(region.spec()).id(),
        region.line(),
        state(region, body, fresh.equals(lines), freshBody),
        lines,
        fresh);
  }

  private static RegionState state(
      Region region, List<String> body, boolean current, List<String> fresh) {
    if (current) {
      return RegionState.CURRENT;
    }
    boolean blank = body.stream().allMatch(String::isBlank);
    if (region.sum().isEmpty() && blank) {
      return RegionState.EMPTY;
    }
    return body.equals(fresh) || sum(body).equals(region.sum())
        ? RegionState.OUT_OF_DATE
        : RegionState.EDITED;
  }

  private List<String> body(String content, String indentation) {
    List<String> lines = new ArrayList<>();
    if (content.isEmpty()) {
      return lines;
    }
    if (format.needsEmptyLines()) {
      lines.add("");
    }
    for (String line : content.split("\n", -1)) {
      lines.add(line.isEmpty() ? "" : indentation + line);
    }
    // The content ends with a line feed, so the last line is empty.
    if (!format.needsEmptyLines()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static int indentation(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  private String withSum(String marker, String sum) {
    String without = SUM.matcher(marker).replaceFirst("").stripTrailing();
    int end = without.length() - format.closing().length();
    String closing = format.closing().isEmpty() ? "" : " " + format.closing();
    return without.substring(0, end).stripTrailing() + " sum=" + sum + closing;
  }

  private static String sum(List<String> body) {
    try {
      byte[] octets = String.join("\n", body).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return HexFormat.of().formatHex(digest, 0, SUM_OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java platform lacks SHA-256", e);
    }
  }

  /**
   * Whether the page has a marker, whether valid or malformed.
   *
   * @return false if the whole page is written by hand
   */
  public boolean hasMarkers() {
    return !regions.isEmpty() || !problems.isEmpty();
  }

  /**
   * The problems of its markers.
   *
   * @return the problems by line; empty if every region can be written
   */
  public List<MarkerProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Its regions, compared.
   *
   * @return the regions with valid markers, in order
   */
  public List<CheckedRegion> regions() {
    return List.copyOf(checked);
  }

  /**
   * The page with all regions up to date. Everything else stays the same, including the byte order
   * mark and the line breaks.
   *
   * @return the bytes of the file
   * @throws IllegalStateException if there are {@link #problems}
   */
  public byte[] updated() {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Line " + problems.get(0).line() + " must be corrected first");
    }
    List<SourceText.Line> lines = new ArrayList<>();
    int done = 0;
    for (CheckedRegion region : checked) {
      int begin = region.line() - 1;
      lines.addAll(text.lines().subList(done, begin));
      done = begin + region.present().size();
      if (region.state() == RegionState.CURRENT) {
        lines.addAll(text.lines().subList(begin, done));
      } else {
        append(region, text.lines().get(begin).end(), text.lines().get(done - 1), lines);
      }
    }
    lines.addAll(text.lines().subList(done, text.lines().size()));
    return new SourceText(text.byteOrderMark(), lines).bytes();
  }

  private static void append(
      CheckedRegion region, String end, SourceText.Line last, List<SourceText.Line> lines) {
    List<String> fresh = region.fresh();
    for (String line : fresh.subList(0, fresh.size() - 1)) {
      lines.add(new SourceText.Line(line, end));
    }
    lines.add(last);
  }

  /**
   * Writes the page with all regions up to date, unless they already are or somebody has changed
   * the file since it was read.
   *
   * @param file its file; for a symbolic link, the target is written
   * @return whether the file was written
   * @throws IOException if it cannot be written or somebody has changed it; it keeps its content
   * @throws IllegalStateException if there are {@link #problems}
   */
  public boolean update(Path file) throws IOException {
    if (checked.stream().allMatch(region -> region.state() == RegionState.CURRENT)) {
      return false;
    }
    AtomicFile.replace(file, Optional.of(text.bytes()), updated());
    return true;
  }
}
