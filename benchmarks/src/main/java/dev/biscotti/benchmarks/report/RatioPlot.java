package dev.biscotti.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars, on a logarithmic axis: how many times as long as Biscotti each contender takes.
 */
final class RatioPlot {
  private static final int LEFT = 290;
  private static final int WIDTH = 860;
  private static final int ROW = 20;
  private static final int HEAD = 34;
  private static final int TOP = 24;
  private static final double MOST = 100;
  private static final List<Integer> TICKS = List.of(1, 2, 5, 10, 20, 50, 100);

  private static final String STYLE =
      """
      <style>
      text { font: 13px system-ui, sans-serif; fill: #1f2328 }
      .head { font-weight: 600 }
      .tick { fill: #59636e; font-size: 11px }
      .grid { stroke: #d1d9e0 }
      .ours { fill: #8a5a2b }
      .floor { fill: #9aa4ae }
      .peer { fill: #2f6f9f }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3 }
        .tick { fill: #9198a1 }
        .grid { stroke: #3d444d }
        .ours { fill: #d9a066 }
        .peer { fill: #6cb0e0 }
      }
      </style>
      """;

  private final Results results;
  private final StringBuilder svg = new StringBuilder();
  private int y = TOP;

  RatioPlot(Results results) {
    this.results = results;
  }

  String svg() {
    StringBuilder rows = new StringBuilder();
    Operation.compared().forEach(operation -> rows.append(group(operation)));
    int height = y + 40;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-label="Time of each contender as a multiple of Biscotti's">
        """
            .formatted(WIDTH, height));
    svg.append(STYLE);
    for (int tick : TICKS) {
      double x = x(tick);
      svg.append(
          format(
              "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
              x, TOP, x, height - 34));
      svg.append(
          format(
              "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d ×</text>%n",
              x, height - 18, tick));
    }
    return svg.append(rows).append("</svg>\n").toString();
  }

  private String group(Operation operation) {
    StringBuilder rows = new StringBuilder();
    y += HEAD;
    rows.append(
        format("<text class=\"head\" x=\"8\" y=\"%d\">%s</text>%n", y - 12, operation.title()));
    double ours = results.of(operation.benchmark(), "biscotti").score();
    results.of(operation.benchmark()).stream()
        .sorted(Comparator.comparingDouble(Measurement::score))
        .forEach(one -> rows.append(row(one, one.score() / ours)));
    return rows.toString();
  }

  private String row(Measurement one, double ratio) {
    double end = x(Math.min(ratio, MOST));
    double start = x(1);
    String row =
        format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                LEFT - 70, y + 13, plain(Operation.label(one.contender())))
            + format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                style(one),
                Math.min(start, end),
                y + 3,
                Math.max(2, Math.abs(end - start)),
                ROW - 6)
            + format(
                "<text x=\"%.1f\" y=\"%d\">%.1f</text>%n", Math.max(start, end) + 5, y + 13, ratio);
    y += ROW;
    return row;
  }

  private static String style(Measurement one) {
    if (one.isOurs()) {
      return "ours";
    }
    return one.isFloor() ? "floor" : "peer";
  }

  /** Half an order of magnitude below one, for contenders that are faster. */
  private static double x(double ratio) {
    double share = (Math.log10(Math.max(ratio, 0.32)) + 0.5) / (Math.log10(MOST) + 0.5);
    return LEFT - 60 + share * (WIDTH - LEFT);
  }

  private static String plain(String label) {
    return label.replace("*", "").replace("`", "").replace(", as an application calls it", "");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
