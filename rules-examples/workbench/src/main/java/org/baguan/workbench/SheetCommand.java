package org.baguan.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.table.CanonicalCsv;
import org.baguan.rules.language.table.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A pack's tables as workbooks to edit, and back as text to keep. */
@Command(name = "sheet")
final class SheetCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "sheet.from")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "TO", descriptionKey = "sheet.to")
  private Path to = Path.of("");

  @Option(names = "--back", descriptionKey = "sheet.back")
  private boolean back;

  @Option(names = "--force", descriptionKey = "sheet.force")
  private boolean force;

  SheetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    PackInHand pack = PackInHand.read(from);
    List<Problem> problems = new ArrayList<>();
    Map<String, byte[]> files = back ? texts(pack, problems) : workbooks(pack, problems);
    if (!problems.isEmpty()) {
      Locale locale = words.language() == Words.Language.en ? Locale.ENGLISH : Locale.CHINESE;
      problems.forEach(problem -> terminal.err().println(problem.print(locale)));
      terminal.err().println(words.say("sheet.nothing"));
      return ExitCode.SOFTWARE;
    }
    write(files, words);
    return ExitCode.OK;
  }

  /** Returns a workbook for each table in text, and the other files as they are. */
  private static Map<String, byte[]> workbooks(PackInHand pack, List<Problem> problems) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : pack.files().names()) {
      if (!name.endsWith(".csv")) {
        files.put(name, pack.files().bytes(name));
        continue;
      }
      for (Sheet sheet : TableFiles.of(pack.files(), name, problems::add)) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
          String base = name.substring(0, name.length() - ".csv".length());
          new SheetWriter(workbook, pack.vocabulary()).write(sheet, base);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          workbook.write(out);
          files.put(base + ".xlsx", out.toByteArray());
        }
      }
    }
    return files;
  }

  /** Returns each table in canonical text, named after its workbook, or its sheet where there are several; the other files as they are. */
  private static Map<String, byte[]> texts(PackInHand pack, List<Problem> problems) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : pack.files().names()) {
      boolean table = name.endsWith(".csv") || name.endsWith(".xlsx");
      if (!table) {
        files.put(name, pack.files().bytes(name));
        continue;
      }
      List<Sheet> sheets = TableFiles.of(pack.files(), name, problem -> {
        if (problem.severity() == Problem.Severity.ERROR) {
          problems.add(problem);
        }
      });
      String base = name.replaceFirst("\\.[a-z]+$", "");
      for (Sheet sheet : sheets) {
        String file = (sheets.size() == 1 ? base : base + "-" + sheet.name()) + ".csv";
        files.put(file, CanonicalCsv.print(sheet).getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Writes all files, none where one of them would replace a file that says something else. */
  private void write(Map<String, byte[]> files, Words words) throws IOException {
    Files.createDirectories(to);
    List<String> taken = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = to.resolve(file.getKey());
      if (Files.exists(target) && !java.util.Arrays.equals(Files.readAllBytes(target), file.getValue())) {
        taken.add(file.getKey());
      }
    }
    if (!taken.isEmpty() && !force) {
      throw new CannotRun("sheet.taken", to, String.join(words.say("list"), taken));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ReportFile.write(to.resolve(file.getKey()), file.getValue());
    }
    terminal.out().println(words.say("sheet.written", files.size(), to));
  }
}
