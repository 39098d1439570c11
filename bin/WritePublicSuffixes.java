import java.io.IOException;
import java.io.PrintStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns the public suffix list into the table of the processor. Called by bin/public-suffixes. */
final class WritePublicSuffixes {
  private static final String VERSION = "// VERSION: ";

  /** What the processor understands: a name, all names below a name, and an exception of those. */
  private static final Pattern RULE = Pattern.compile("(\\*\\.|!)?[a-z0-9-]+(\\.[a-z0-9-]+)*");

  private WritePublicSuffixes() {}

  public static void main(String[] arguments) throws IOException {
    List<String> list = Files.readAllLines(Path.of(arguments[0]));
    String day = arguments.length > 1 ? arguments[1] : day(list);
    SortedSet<String> rules = new TreeSet<>();
    for (String line : list) {
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("//")) {
        rules.add(ascii(rule));
      }
    }
    PrintStream table = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    table.print("# The rules of the public suffix list (https://publicsuffix.org/list/) of " + day);
    table.print(", both parts,\n# in the form that names have in DNS, sorted. Written by bin/public-suffixes.\n");
    table.print("# This file is subject to the terms of the Mozilla Public License, v. 2.0, which is at\n");
    table.print("# https://mozilla.org/MPL/2.0/.\n\n");
    rules.forEach(rule -> table.print(rule + "\n"));
  }

  private static String day(List<String> list) {
    return list.stream()
        .filter(line -> line.startsWith(VERSION))
        .map(line -> line.substring(VERSION.length(), VERSION.length() + "2026-08-19".length()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The list names no version; state its day."));
  }

  private static String ascii(String rule) {
    int start = rule.startsWith("!") ? 1 : rule.startsWith("*.") ? 2 : 0;
    String name = rule.substring(start);
    String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    if (!IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).equals(name) || !RULE.matcher(rule.substring(0, start) + ascii).matches()) {
      throw new IllegalArgumentException("A rule of another form, or a name that changes: " + rule);
    }
    return rule.substring(0, start) + ascii;
  }
}
