package org.baguan.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An element of HTML or SVG under construction. Text and attribute values are escaped, always. */
final class Html {

  private static final List<String> VOID = List.of("meta", "br", "col");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  private Html(String name) {
    this.name = name;
  }

  /** Returns a new element. */
  static Html el(String name) {
    return new Html(name);
  }

  /** Returns a new element of a class of the style sheet. */
  static Html el(String name, String style) {
    return new Html(name).set("class", style);
  }

  Html set(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets a length or a coordinate. */
  Html set(String attribute, double value) {
    return set(attribute, number(value));
  }

  Html text(String text) {
    children.add(text);
    return this;
  }

  Html add(Html... more) {
    children.addAll(List.of(more));
    return this;
  }

  Html add(Collection<Html> more) {
    children.addAll(more);
    return this;
  }

  /** Returns a number as SVG reads it, to a tenth. */
  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
  }

  /** Returns an anchor for an id of any characters. */
  static String anchor(String id) {
    StringBuilder anchor = new StringBuilder("c-");
    id.codePoints().forEach(p -> {
      if (p < 128 && (Character.isLetterOrDigit(p) || p == '-')) {
        anchor.appendCodePoint(p);
      } else {
        anchor.append('_').append(Integer.toHexString(p));
      }
    });
    return anchor.toString();
  }

  /** Returns the whole document. */
  String document() {
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    render(page);
    return page.append('\n').toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    render(out);
    return out.toString();
  }

  private void render(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((k, v) -> out.append(' ').append(k).append("=\"").append(escape(v)).append('"'));
    out.append('>');
    for (Object child : children) {
      if (child instanceof Html element) {
        element.render(out);
      } else if (name.equals("style")) {
        out.append(child);
      } else {
        out.append(escape((String) child));
      }
    }
    if (!VOID.contains(name)) {
      out.append("</").append(name).append('>');
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }
}
