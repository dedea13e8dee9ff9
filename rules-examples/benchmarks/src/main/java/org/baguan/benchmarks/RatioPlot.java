package org.baguan.benchmarks;

import java.util.Locale;

/** Draws ratios as bars on a scale of powers of ten, as SVG that needs nothing else. */
final class RatioPlot {

  private static final int LEFT = 190;
  private static final int DECADE = 105;
  private static final int DECADES = 5;
  private static final int LINE = 18;
  private static final int WIDTH = LEFT + DECADE * DECADES + 70;

  private final StringBuilder body = new StringBuilder();
  private int y = 8;

  /** Begins a group under a title. */
  void group(String title) {
    y += LINE + 6;
    text(8, title, "font-weight='bold'");
    y += 4;
  }

  /** Adds a bar. A ratio below 1 is drawn as 1. */
  void bar(String name, double ratio) {
    y += LINE;
    text(16, name, "");
    double length = Math.min(DECADES, Math.max(0.02, Math.log10(Math.max(1, ratio)))) * DECADE;
    boolean ours = name.startsWith("baguan");
    body.append(
        String.format(Locale.ROOT, "<rect x='%d' y='%d' width='%.1f' height='12' fill='%s'/>%n", LEFT, y - 10, length, ours ? "#b3261e" : "#7a8ca3"));
    text((int) (LEFT + length + 5), String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%,.0f", ratio), "");
  }

  private void text(int x, String text, String style) {
    body.append(String.format(Locale.ROOT, "<text x='%d' y='%d' %s>%s</text>%n", x, y, style, text));
  }

  /** Returns the drawing. */
  String svg() {
    int height = y + 26;
    StringBuilder lines = new StringBuilder();
    for (int decade = 0; decade <= DECADES; decade++) {
      int x = LEFT + decade * DECADE;
      lines.append(String.format(Locale.ROOT, "<line x1='%d' y1='10' x2='%d' y2='%d' stroke='#dddddd'/>%n", x, x, height - 18));
      lines.append(String.format(Locale.ROOT, "<text x='%d' y='%d' text-anchor='middle' fill='#666666'>%,d ×</text>%n", x, height - 5, (long) Math.pow(10, decade)));
    }
    return String.format(
            Locale.ROOT, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d' font-family='sans-serif' font-size='12'>%n", WIDTH, height, WIDTH, height)
        + "<rect width='100%' height='100%' fill='white'/>\n" + lines + body + "</svg>\n";
  }
}
