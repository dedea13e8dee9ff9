package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A page that opens offline: one file, its styles within, no script. */
final class Page {

  private Page() {}

  static String document(String title, boolean chinese, List<String> styles, Html... body) {
    return el("html").set("lang", chinese ? "zh-CN" : "en")
        .add(el("head").add(
            el("meta").set("charset", "utf-8"),
            el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"),
            el("title").text(title),
            el("style").text(styles.stream().map(Page::style).collect(Collectors.joining()))))
        .add(el("body").add(body))
        .document();
  }

  private static String style(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no style sheet " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
