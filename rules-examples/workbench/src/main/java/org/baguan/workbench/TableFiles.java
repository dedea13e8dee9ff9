package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.table.CsvSheet;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.Workbooks;
import org.baguan.rules.pack.FileText;
import org.baguan.rules.pack.RulePack;

/** The tables of a pack as they stand in its files, whatever is wrong in them. */
final class TableFiles {

  private TableFiles() {}

  /** Returns the tables of all files that can be opened, in the order of the files. */
  static List<Sheet> sheets(RulePack files) {
    List<Sheet> sheets = new ArrayList<>();
    files.names().forEach(name -> sheets.addAll(of(files, name, problem -> {})));
    return sheets;
  }

  /** Returns the tables of one file; none for a file that holds no tables. */
  static List<Sheet> of(RulePack files, String name, Consumer<Problem> problems) {
    if (name.endsWith(".csv")) {
      return FileText.read(name, files.bytes(name), problems).flatMap(text -> CsvSheet.read(name, text, problems)).stream().toList();
    }
    return name.endsWith(".xlsx") ? Workbooks.read(name, files.bytes(name), problems) : List.of();
  }

  /** Returns whether a workbook could be opened and holds tables. */
  static boolean readable(RulePack files, String name) {
    return !of(files, name, problem -> {}).isEmpty();
  }
}
