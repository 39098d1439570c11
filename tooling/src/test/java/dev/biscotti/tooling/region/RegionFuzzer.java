package dev.biscotti.tooling.region;

import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pages with arbitrary content; the first byte selects the format. Text outside of regions stays,
 * and an updated page is up to date.
 */
public final class RegionFuzzer {
  private static final RegionContent CONTENT =
      new RegionContent(
          List.of(
              LockedPolicy.unlocked(
                  ModuleOnDisk.policy("shop", ModuleOnDisk.visitor("P1M")).build())));

  private RegionFuzzer() {}

  /** A page in each format. */
  public static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < DocumentFormat.values().length; i++) {
      DocumentFormat format = DocumentFormat.values()[i];
      String page =
          "Title\n\n"
              + format.comment("biscotti:begin table category=analytics lang=en")
              + "\n"
              + format.comment("biscotti:end table")
              + "\r\n\n```\ncode\n```\n<pre>\n</pre>\n----\n  "
              + format.comment("biscotti:begin category category=\"analytics\" level=3")
              + "\n| old | text |\n  "
              + format.comment("biscotti:end category")
              + "\nÜnïcödé";
      seeds.add(((char) i + page).getBytes(StandardCharsets.UTF_8));
    }
    return seeds;
  }

  /** For Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      DocumentFormat[] formats = DocumentFormat.values();
      update(
          formats[(input[0] & 0xff) % formats.length], Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void update(DocumentFormat format, byte[] page) {
    RegionDocument document;
    try {
      document = RegionDocument.read(format, page, CONTENT);
    } catch (CharacterCodingException notText) {
      return;
    }
    if (!document.problems().isEmpty()) {
      return;
    }
    byte[] updated = document.updated();
    try {
      RegionDocument again = RegionDocument.read(format, updated, CONTENT);
      hold(again.problems().isEmpty(), "a marker that was right is wrong now");
      hold(
          again.regions().stream().allMatch(one -> one.state() == RegionState.CURRENT),
          "a region that is not what was written");
      hold(again.regions().size() == document.regions().size(), "another number of regions");
      hold(Arrays.equals(again.updated(), updated), "written twice, it is another page");
      hold(outside(updated, again).equals(outside(page, document)), "somebody's words are lost");
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> outside(byte[] page, RegionDocument document) {
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(new String(page, StandardCharsets.UTF_8).split("(?<=\n)", -1)));
    List<CheckedRegion> regions = new ArrayList<>(document.regions());
    for (int i = regions.size() - 1; i >= 0; i--) {
      int begin = regions.get(i).line() - 1;
      lines.subList(begin, begin + regions.get(i).present().size()).clear();
    }
    return lines;
  }

  private static void hold(boolean promise, String what) {
    if (!promise) {
      throw new AssertionError(what);
    }
  }
}
