package org.baguan.examples.rugao;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.HumanDecision;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.Undetermined;

/**
 * The way of a case as text, to be compared whole: a line for each stage and candidate, with the ids and
 * texts of the rules that hold (of duties the ids), what is missing in braces, the next step last. Of a review
 * only the inquiries are told that were not plainly answered 未发现问题.
 */
final class Told {

  private Told() {}

  /** Returns the way of a case. Of a pool only its first three, and how many came after, are told. */
  static String way(CaseProgress way) {
    return Stream.of(
                way.stages().stream().map(Told::stage),
                way.humanDecisions().stream().map(Told::decision),
                Stream.of("→ " + way.next().zh() + next(way.next()) + "\n"))
        .flatMap(lines -> lines)
        .collect(joining());
  }

  /** Returns what tracking found, a line for each subject. */
  static String tracking(List<Tracking> found) {
    return found.stream()
        .map(t -> t.subject() + "：" + concluded(t.reasons()) + open(t.open()) + "\n")
        .collect(joining());
  }

  private static String stage(CaseProgress.Stage stage) {
    String head = stage.asOf() + " " + stage.round() + " ";
    if (stage instanceof CaseProgress.Checked checked) {
      return head + "合规性审查 " + compliance(checked.outcome()) + "\n";
    }
    if (stage instanceof CaseProgress.Assessed assessed) {
      return head + "研判" + assessment(assessed.assessment(), Integer.MAX_VALUE);
    }
    if (stage instanceof CaseProgress.PoolSearched searched) {
      return head + "干部库研判" + assessment(searched.assessment(), 3);
    }
    if (stage instanceof CaseProgress.Chosen chosen) {
      return head + "确定人选 " + String.join("、", chosen.persons()) + "\n";
    }
    return head + "联合审查 " + review(((CaseProgress.Reviewed) stage).conclusion());
  }

  private static String compliance(Compliance outcome) {
    String told =
        outcome instanceof Compliance.Accepted ? "接受" : outcome instanceof Compliance.Open ? "待定" : "退回";
    return told + reasons(outcome.defects()) + open(outcome.open());
  }

  private static String assessment(Assessment assessment, int most) {
    String candidates =
        assessment.candidates().stream().limit(most).map(c -> "  " + candidate(c) + "\n").collect(joining());
    int more = Math.max(0, assessment.candidates().size() - most);
    return " 建议"
        + assessment.leader().orElse("无")
        + assessment.leaderNote().map(note -> "（" + note + "）").orElse("")
        + "\n"
        + candidates
        + (more == 0 ? "" : "  另有" + more + "人\n");
  }

  private static String candidate(CandidateAssessment found) {
    Findings findings = found.eligibility().findings();
    return found.place().map(place -> place + " ").orElse("- ")
        + found.person()
        + " "
        + found.score().total().map(Object::toString).orElse(found.score().lowest() + "–" + found.score().highest())
        + " "
        + found.eligibility().zh()
        + reasons(findings.obstacles())
        + reasons(findings.rebuttables())
        + findings.justified().stream().map(j -> " [已说明 " + reason(j.reason()) + "]").collect(joining())
        + findings.duties().stream().map(duty -> " [义务 " + duty.rule() + "]").collect(joining())
        + open(findings.open())
        + open(findings.openDuties());
  }

  private static String review(ReviewConclusion conclusion) {
    String outcome =
        conclusion.fold(
            proceed -> "启动后续程序",
            halt -> "终止并重新研判，暂缓" + halt.deferred() + "，排除" + halt.excluded(),
            await -> "待回复");
    List<InquiryResult> told = conclusion.inquiries().stream().filter(i -> !plain(i)).toList();
    return outcome
        + reasons(conclusion.reasons())
        + "，答复未发现问题的"
        + (conclusion.inquiries().size() - told.size())
        + "项\n"
        + told.stream().map(i -> "  " + inquiry(i) + "\n").collect(joining());
  }

  private static boolean plain(InquiryResult inquiry) {
    return inquiry.conclusion().equals("无影响")
        && inquiry.finding().filter(finding -> finding == Finding.NOTHING_FOUND).isPresent();
  }

  private static String inquiry(InquiryResult inquiry) {
    String missing = inquiry.open().stream().flatMap(u -> u.missing().stream()).distinct().collect(joining("、"));
    return inquiry.person() + " " + inquiry.department() + " " + inquiry.focus() + " " + inquiry.conclusion()
        + reasons(inquiry.reasons()) + (missing.isEmpty() ? "" : " {缺" + missing + "}");
  }

  private static String decision(HumanDecision decision) {
    return decision.date() + " 人的决定 " + decision.person() + " " + decision.decision()
        + "，" + decision.reason() + "（" + decision.author() + "）\n";
  }

  private static String next(NextStep next) {
    if (next instanceof NextStep.StartProcedure start) {
      return " " + start.persons();
    }
    if (next instanceof NextStep.AwaitSelection selection) {
      return " 建议" + selection.proposed().orElse("无")
          + (selection.fromPool() ? "，自干部库" : "");
    }
    if (next instanceof NextStep.SupplyFacts facts) {
      return " " + facts.persons() + open(facts.open());
    }
    return next instanceof NextStep.Justify justify ? " " + justify.persons() : "";
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream().map(r -> " [" + reason(r) + "]").collect(joining());
  }

  private static String concluded(List<Reason> reasons) {
    return reasons.stream().map(r -> r.conclusion() + " [" + reason(r) + "]").collect(joining(" "));
  }

  private static String reason(Reason reason) {
    return reason.rule() + " " + reason.text();
  }

  private static String open(List<Undetermined> open) {
    return open.stream().map(u -> " {" + u.rule() + " 缺" + String.join("、", u.missing()) + "}").collect(joining());
  }
}
