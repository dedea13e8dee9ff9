package org.baguan.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.table.CsvSheet;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.Workbooks;

/** The sheets of a pack's tables. */
public final class PackSheets {

  private PackSheets() {}

  /** Returns every sheet of the rules' files, in the order of their names; what cannot be read is told and left out. */
  public static List<Sheet> read(RulePack pack, Consumer<Problem> problems) {
    List<Sheet> sheets = new ArrayList<>();
    for (String name : pack.names()) {
      if (name.endsWith(".csv")) {
        FileText.read(name, pack.bytes(name), problems).flatMap(text -> CsvSheet.read(name, text, problems)).ifPresent(sheets::add);
      } else if (name.endsWith(".xlsx")) {
        sheets.addAll(Workbooks.read(name, pack.bytes(name), problems));
      }
    }
    return sheets;
  }
}
