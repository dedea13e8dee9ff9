package org.baguan.rules.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.model.Unit;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes scenarios as YAML, so that they read back: a document for each step, its as-of date stated once where all share it. */
final class ScenarioYaml {

  private static final String AS_OF = "研判基准日";

  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setExplicitStart(true).setIndicatorIndent(2).setIndentWithIndicator(true).setWidth(200).build();

  private ScenarioYaml() {}

  static String text(List<Drafting.Draft> drafts) {
    List<Object> documents = new ArrayList<>();
    for (Step step : Step.values()) {
      List<Drafting.Draft> ofStep = drafts.stream().filter(draft -> draft.stated().step() == step).toList();
      if (!ofStep.isEmpty()) {
        documents.add(document(step, ofStep));
      }
    }
    return documents.isEmpty() ? "" : new Dump(SETTINGS).dumpAllToString(documents.iterator());
  }

  private static Map<String, Object> document(Step step, List<Drafting.Draft> drafts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("针对", step.zh());
    Set<Optional<Object>> days = drafts.stream().map(ScenarioYaml::day).collect(Collectors.toSet());
    boolean shared = days.size() == 1 && days.iterator().next().isPresent();
    if (shared) {
      document.put("默认", new LinkedHashMap<>(Map.of(AS_OF, days.iterator().next().orElseThrow().toString())));
    }
    document.put("案例", drafts.stream().map(draft -> scenario(draft, shared ? Set.of(AS_OF) : Set.of())).toList());
    return document;
  }

  private static Optional<Object> day(Drafting.Draft draft) {
    return draft.stated().terms().entrySet().stream().filter(said -> said.getKey().label().equals(AS_OF)).findFirst().flatMap(Map.Entry::getValue);
  }

  private static Map<String, Object> scenario(Drafting.Draft draft, Set<String> byDefault) {
    Map<String, Object> given = new LinkedHashMap<>();
    draft.stated().terms().forEach((term, value) -> value.filter(v -> !byDefault.contains(term.label())).ifPresent(v -> given.put(term.label(), value(term, v))));
    draft.stated().lists().forEach((list, members) -> members.ifPresent(all -> given.put(list.label(), members(all))));
    Map<String, Object> scenario = new LinkedHashMap<>();
    scenario.put(Column.NAME.zh(), draft.name());
    if (!draft.basis().isEmpty()) {
      scenario.put(Column.BASIS.zh(), draft.basis());
    }
    if (!given.isEmpty()) {
      scenario.put("已知", given);
    }
    draft.expected().forEach((column, text) -> scenario.put(column, text.matches("-?\\d+") ? Integer.valueOf(text) : text));
    scenario.put(Column.ORIGIN.zh(), Origin.SUGGESTED.zh());
    return scenario;
  }

  /** A list of its own each time: of one that stands twice an alias would be written, which no reader of packs accepts. */
  private static List<Object> members(List<Map<Term, Object>> all) {
    List<Object> members = new ArrayList<>();
    all.forEach(said -> members.add(member(said)));
    return members;
  }

  private static Map<String, Object> member(Map<Term, Object> said) {
    Map<String, Object> member = new LinkedHashMap<>();
    said.forEach((term, value) -> member.put(term.label(), value(term, value)));
    return member;
  }

  /** Numbers are written as such, so that they stand without quotes. */
  private static Object value(Term term, Object value) {
    if (term.type() instanceof Type.Text) {
      return value;
    }
    String text = ScenarioTable.text((Comparable<?>) value, term.type());
    boolean number = term.type() instanceof Type.Decimal || term.type() instanceof Type.Whole whole && whole.unit() != Unit.MONTHS;
    return number ? number(new BigDecimal(text)) : text;
  }

  /** A whole number is written as one: of a decimal without decimals YAML's writer says by a tag that it is one, which no reader of packs accepts. */
  private static Object number(BigDecimal decimal) {
    return decimal.scale() <= 0 ? decimal.toBigIntegerExact() : decimal;
  }
}
