package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the texts that cells share (ECMA-376 part 1, 18.4): runs joined, readings left out. */
final class SharedTexts extends DefaultHandler {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Texts of one workbook. */
  static final int MOST = GridLimits.CELLS;

  private final List<Text> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean struck;
  private boolean inText;
  private int readings;

  /** There are more than any table has cells. */
  static final class TooMany extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** A text, and whether a part of it is struck out. */
  record Text(String text, boolean struck) {}

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    switch (name) {
      case "si" -> {
        if (texts.size() == MOST) {
          throw new TooMany();
        }
        text.setLength(0);
        struck = false;
      }
      case "t" -> inText = readings == 0;
      case "rPh" -> readings++;
      case "strike", "dstrike" -> struck |= on(attributes.getValue("val"));
      default -> {
        // Fonts and colours change nothing.
      }
    }
  }

  /** Returns whether a switch is on: with no value it is. */
  static boolean on(@org.jspecify.annotations.Nullable String value) {
    return value == null || value.equals("1") || value.equals("true");
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> texts.add(new Text(decoded(text.toString()), struck));
      case "t" -> inText = false;
      case "rPh" -> readings--;
      default -> {
        // See startElement.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText) {
      text.append(characters, start, length);
    }
  }

  /** Returns the text of an index; empty where there is none. */
  Optional<Text> text(String index) {
    return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < texts.size() ? Optional.of(texts.get(Integer.parseInt(index))) : Optional.empty();
  }

  /** Returns a text with its escapes, such as _x000D_, replaced. */
  static String decoded(String text) {
    return ESCAPED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }
}
