package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook's list of sheets (ECMA-376 part 1, 18.2). */
final class SheetList extends DefaultHandler {

  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<Entry> entries = new ArrayList<>();
  private boolean since1904;

  /** A sheet: its name, the id of its part, and whether it is hidden. */
  record Entry(String name, String part, boolean hidden) {}

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("sheet")) {
      String part = attributes.getValue(RELATIONS, "id");
      String state = attributes.getValue("state");
      entries.add(
          new Entry(
              attributes.getValue("name"),
              part == null ? attributes.getValue(STRICT_RELATIONS, "id") : part,
              state != null && !state.equals("visible")));
    } else if (name.equals("workbookPr")) {
      String value = attributes.getValue("date1904");
      since1904 = "1".equals(value) || "true".equals(value);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Returns whether days are counted from 1904. */
  boolean since1904() {
    return since1904;
  }
}
