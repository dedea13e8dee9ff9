package org.baguan.examples.rugao;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;

/** Goes the way of every case of the city, each up to its own as-of date, and tells it: how to embed the library. */
public final class Walk {

  private Walk() {}

  /** Tells the ways on the standard output. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DecisionService service = DecisionService.keyPosts();
    try (City city = City.open()) {
      for (Path file : city.caseFiles()) {
        out.println(service.caseReader().read(file).fold(read -> told(service, read), Walk::refused));
      }
    }
  }

  private static String told(DecisionService service, CaseReading.Read read) {
    LocalDate asOf = read.caseFile().asOf().orElseThrow();
    CaseProgress way = service.next(read.caseFile(), read.officials(), asOf);
    String stages = way.stages().stream().map(Walk::stage).collect(Collectors.joining());
    return way.caseId() + "（研判基准日 " + asOf + "）\n" + stages + "  " + way.next().zh() + "\n";
  }

  private static String stage(CaseProgress.Stage stage) {
    String line = "  " + stage.asOf() + " 第" + stage.round() + "轮 ";
    if (stage instanceof CaseProgress.Checked checked) {
      return line + "合规性审查：" + outcome(checked.outcome()) + "\n";
    }
    if (stage instanceof CaseProgress.Assessed assessed) {
      return line + "联合研判：建议" + assessed.assessment().leader().orElse("无") + "\n";
    }
    if (stage instanceof CaseProgress.PoolSearched searched) {
      return line + "干部库研判：建议" + searched.assessment().leader().orElse("无") + "\n";
    }
    if (stage instanceof CaseProgress.Chosen chosen) {
      return line + "确定人选：" + String.join("、", chosen.persons()) + "\n";
    }
    CaseProgress.Reviewed reviewed = (CaseProgress.Reviewed) stage;
    return line + "联合审查：" + reviewed.conclusion().fold(p -> "启动后续程序", h -> "终止并重新研判", a -> "待回复") + "\n";
  }

  private static String outcome(Compliance outcome) {
    return outcome instanceof Compliance.Accepted ? "接受" : outcome instanceof Compliance.Returned ? "退回" : "待定";
  }

  private static String refused(CaseReading.Refused refused) {
    return refused.problems().stream().map(CaseProblem::print).collect(Collectors.joining("\n"));
  }
}
