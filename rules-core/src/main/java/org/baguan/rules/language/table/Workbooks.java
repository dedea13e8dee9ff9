package org.baguan.rules.language.table;

import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** Reads the sheets of .xlsx workbooks. Apache POI, which that takes, is an optional dependency of this library. */
public final class Workbooks {

  /** The name of a sheet that holds lists for drop-down cells, and nothing to read. */
  public static final String LISTS = "选项（勿改）";

  private Workbooks() {}

  /** Reads the sheets of a workbook that hold tables; none, with a problem told, when it cannot be read. */
  public static List<Sheet> read(String file, byte[] bytes, Consumer<Problem> problems) {
    if (!new WorkbookGuard(file, problems).admits(bytes)) {
      return List.of();
    }
    try {
      return WorkbookReader.read(file, bytes, problems);
    } catch (NoClassDefFoundError e) {
      problems.accept(
          Problem.error(
                  Place.file(file), "no-workbook-support", "本系统没有安装读取 .xlsx 的部件", "reading .xlsx needs Apache POI, which is not on the class path")
              .advising("另存为 CSV（UTF-8），或请技术人员加上 org.apache.poi:poi-ooxml", "save it as CSV (UTF-8), or add org.apache.poi:poi-ooxml"));
      return List.of();
    }
  }
}
