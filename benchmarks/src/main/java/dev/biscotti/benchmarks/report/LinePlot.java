package dev.biscotti.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over a size. Both axes are linear, so that linear growth looks linear. */
final class LinePlot {
  private static final int LEFT = 70;
  private static final int RIGHT = 560;
  private static final int TOP = 40;
  private static final int BOTTOM = 320;
  private static final int LEGEND = 580;

  private static final String STYLE =
      """
      <style>
      text { font: 13px system-ui, sans-serif; fill: #1f2328 }
      .head { font-weight: 600 }
      .tick { fill: #59636e; font-size: 11px }
      .grid { stroke: #d1d9e0 }
      .line { fill: none; stroke-width: 2 }
      .s0 { stroke: #59636e; fill: #59636e }
      .s1 { stroke: #2f6f9f; fill: #2f6f9f; stroke-dasharray: 6 3 }
      .s2 { stroke: #3d7d3d; fill: #3d7d3d; stroke-dasharray: 2 3 }
      .s3 { stroke: #8250a8; fill: #8250a8; stroke-dasharray: 9 3 2 3 }
      .s4 { stroke: #8a5a2b; fill: #8a5a2b }
      .line { fill: none }
      circle { stroke-dasharray: none }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3 }
        .tick { fill: #9198a1 }
        .grid { stroke: #3d444d }
        .s0 { stroke: #9198a1; fill: #9198a1 }
        .s1 { stroke: #6cb0e0; fill: #6cb0e0 }
        .s2 { stroke: #7cc27c; fill: #7cc27c }
        .s3 { stroke: #c297e0; fill: #c297e0 }
        .s4 { stroke: #d9a066; fill: #d9a066 }
        .line { fill: none }
      }
      </style>
      """;

  private final String title;
  private final String description;
  private final String across;
  private final String up;
  private final List<Line> lines = new ArrayList<>();

  LinePlot(String title, String description, String across, String up) {
    this.title = title;
    this.description = description;
    this.across = across;
    this.up = up;
  }

  /** What was measured at one size. */
  record Point(double size, double value) {}

  private record Line(String label, List<Point> points) {}

  LinePlot line(String label, List<Point> points) {
    lines.add(new Line(label, points));
    return this;
  }

  String svg() {
    double widest = most(true);
    double highest = most(false);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 370\" role=\"img\""
                + " aria-labelledby=\"title desc\">\n"
                + "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n",
            title, description));
    svg.append(STYLE);
    svg.append(format("<text class=\"head\" x=\"8\" y=\"20\">%s</text>\n", title));
    for (int tick = 0; tick <= 4; tick++) {
      double y = BOTTOM - tick * (BOTTOM - TOP) / 4.0;
      double x = LEFT + tick * (RIGHT - LEFT) / 4.0;
      svg.append(
          format(
              "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
              LEFT, y, RIGHT, y));
      svg.append(
          format(
              "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
              LEFT - 8, y + 4, number(highest * tick / 4)));
      svg.append(
          format(
              "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
              x, BOTTOM + 18, number(widest * tick / 4)));
    }
    svg.append(format("<text class=\"tick\" x=\"%d\" y=\"%d\">%s</text>\n", LEFT, TOP - 6, up));
    svg.append(
        format(
            "<text class=\"tick\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
            RIGHT, BOTTOM + 36, across));
    for (int i = 0; i < lines.size(); i++) {
      svg.append(drawn(i, widest, highest));
    }
    return svg.append("</svg>\n").toString();
  }

  private String drawn(int index, double widest, double highest) {
    Line line = lines.get(index);
    String style = "s" + (index == lines.size() - 1 ? 4 : index);
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (Point point : line.points()) {
      double x = LEFT + point.size() / widest * (RIGHT - LEFT);
      double y = BOTTOM - point.value() / highest * (BOTTOM - TOP);
      points.append(format("%s%.1f,%.1f", points.isEmpty() ? "" : " ", x, y));
      dots.append(format("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n", style, x, y));
    }
    int y = TOP + 14 + index * 22;
    return format("<polyline class=\"%s line\" points=\"%s\"/>\n", style, points)
        + dots
        + format(
            "<polyline class=\"%s line\" points=\"%d,%d %d,%d\"/>\n",
            style, LEGEND, y - 4, LEGEND + 28, y - 4)
        + format("<text x=\"%d\" y=\"%d\">%s</text>\n", LEGEND + 36, y, line.label());
  }

  /** The end of an axis: the next of 1, 2, 4, 5, 8, 10 times a power of ten. */
  private double most(boolean size) {
    double most =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(point -> size ? point.size() : point.value())
            .max()
            .orElse(1);
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 4, 5, 8}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? format("%.0f", value) : format("%.2f", value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
