package dev.biscotti.testing;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the result of an audit as one self-contained HTML file without scripts. */
final class AuditReport {
  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;"
          + "color-scheme:light dark}table{border-collapse:collapse;width:100%}"
          + "th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;"
          + "border-bottom:1px solid color-mix(in srgb,CanvasText 25%,Canvas)}"
          + "pre{white-space:pre-wrap;padding:.75rem 1rem;border-left:4px solid #b3261e;"
          + "background:color-mix(in srgb,CanvasText 6%,Canvas)}pre.info{border-color:#57606a}"
          + "figure{display:inline-block;margin:0 1rem 1rem 0}"
          + "img{border:1px solid color-mix(in srgb,CanvasText 25%,Canvas)}";

  private final Declarations declarations;
  private final String base;
  private final List<AuditFinding> findings;
  private final AuditRun run;
  private final AuditJudge judge;
  private final StringBuilder html = new StringBuilder();

  AuditReport(
      Declarations declarations,
      String base,
      List<AuditFinding> findings,
      AuditRun run,
      AuditJudge judge) {
    this.declarations = declarations;
    this.base = base;
    this.findings = findings;
    this.run = run;
    this.judge = judge;
  }

  Path write(Path folder) {
    Path file = folder.resolve(declarations.policy().id() + ".html");
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    String title = "Cookies of " + base + " against the policy " + declarations.policy().id();
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    html.append(escaped(title)).append("</title>\n<style>").append(STYLE);
    html.append("</style>\n</head>\n<body>\n<h1>").append(escaped(title)).append("</h1>\n");
    findings("What is wrong", "", findings.stream().filter(f -> f.kind().isFailure()).toList());
    items();
    findings(
        "Declared and never seen",
        " class=\"info\"",
        findings.stream().filter(f -> !f.kind().isFailure()).toList());
    pictures();
    return html.append("</body>\n</html>\n").toString();
  }

  private void findings(String title, String attribute, List<AuditFinding> some) {
    html.append("<h2>").append(title).append("</h2>\n");
    if (some.isEmpty()) {
      html.append("<p>Nothing.</p>\n");
    }
    for (AuditFinding finding : some) {
      html.append("<pre").append(attribute).append('>');
      html.append(escaped(finding.message())).append("</pre>\n");
    }
  }

  private void items() {
    Map<String, FoundItem> items = new TreeMap<>();
    Map<String, Set<VisitState>> states = new LinkedHashMap<>();
    for (Sighting sighting : run.sightings()) {
      String id = sighting.item().identity();
      items.putIfAbsent(id, sighting.item());
      states.computeIfAbsent(id, key -> EnumSet.noneOf(VisitState.class)).add(sighting.state());
    }
    html.append("<h2>What was found</h2>\n<table>\n<thead><tr>");
    for (String column : List.of("Name", "Where", "Declared as", "Kept for", "Attributes")) {
      html.append("<th scope=\"col\">").append(column).append("</th>");
    }
    for (VisitState state : VisitState.values()) {
      html.append("<th scope=\"col\">").append(state.words()).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    items.forEach((id, item) -> row(item, states.getOrDefault(id, Set.of())));
    html.append("</tbody>\n</table>\n");
  }

  private void row(FoundItem item, Set<VisitState> states) {
    html.append("<tr><th scope=\"row\"><code>").append(escaped(item.name()));
    html.append("</code></th>");
    cell(item.place());
    cell(
        judge
            .exclusion(item)
            .map(reason -> "left out: " + reason)
            .orElseGet(
                () ->
                    judge.declaration(item).map(CookieDeclaration::category).orElse("undeclared")));
    cell(item.left().map(ItemComparison::period).orElse(""));
    cell(
        (item.secure() ? "Secure " : "")
            + (item.httpOnly() ? "HttpOnly " : "")
            + (item.partitioned() ? "Partitioned " : "")
            + item.sameSite().map(AuditReport::sameSite).orElse(""));
    for (VisitState state : VisitState.values()) {
      cell(states.contains(state) ? "yes" : "");
    }
    html.append("</tr>\n");
  }

  private static String sameSite(SameSite sameSite) {
    String name = sameSite.name();
    return "SameSite=" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void cell(String text) {
    html.append("<td>").append(escaped(text)).append("</td>");
  }

  private void pictures() {
    html.append("<h2>What was visited</h2>\n");
    for (AuditRun.Picture picture : run.pictures()) {
      String caption = picture.page() + ", " + picture.state().words();
      html.append("<figure><img alt=\"").append(escaped(caption));
      html.append("\" src=\"data:image/jpeg;base64,");
      html.append(picture.jpeg());
      html.append("\"><figcaption>").append(escaped(caption)).append("</figcaption></figure>\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
