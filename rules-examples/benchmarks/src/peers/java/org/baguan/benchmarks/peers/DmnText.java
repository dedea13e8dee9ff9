package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.language.Relation;

/** Writes the rules as two decision tables of DMN 1.3 that collect every row that holds. */
final class DmnText {

  static final String NAMESPACE = "https://baguan.org/benchmarks";
  static final String NAME = "benchmark";

  private final Function<Encoded.Type, String> types;
  private final StringBuilder text = new StringBuilder();

  private DmnText(Function<Encoded.Type, String> types) {
    this.types = types;
  }

  /**
   * Returns the model.
   *
   * @param types how an engine names a type
   */
  static String of(List<FlatRule> rules, Function<Encoded.Type, String> types) {
    DmnText text = new DmnText(types);
    text.begin();
    text.table("eligibility", rules.stream().filter(FlatRule::ofEligibility).toList());
    text.table("scoring", rules.stream().filter(rule -> !rule.ofEligibility()).toList());
    return text.text.append("</definitions>\n").toString();
  }

  private void begin() {
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="benchmarks" name="%s" namespace="%s">
        """.formatted(NAME, NAMESPACE));
    for (Encoded each : Encoded.ALL) {
      text.append("<inputData id=\"in_").append(each.name()).append("\" name=\"").append(each.name()).append("\"><variable id=\"var_").append(each.name());
      text.append("\" name=\"").append(each.name()).append("\" typeRef=\"").append(types.apply(each.type())).append("\"/></inputData>\n");
    }
  }

  private void table(String name, List<FlatRule> rules) {
    List<Encoded> columns =
        Encoded.ALL.stream().filter(each -> rules.stream().anyMatch(rule -> rule.tests().stream().anyMatch(check -> check.field().equals(each.name())))).toList();
    text.append("<decision id=\"").append(name).append("\" name=\"").append(name).append("\"><variable id=\"result_").append(name).append("\" name=\"").append(name).append("\"/>\n");
    for (Encoded column : columns) {
      text.append("<informationRequirement id=\"").append(name).append("_needs_").append(column.name()).append("\"><requiredInput href=\"#in_").append(column.name()).append("\"/></informationRequirement>\n");
    }
    text.append("<decisionTable id=\"table_").append(name).append("\" hitPolicy=\"COLLECT\">\n");
    for (Encoded column : columns) {
      String id = name + "_" + column.name();
      text.append("<input id=\"").append(id).append("\" label=\"").append(column.name()).append("\"><inputExpression id=\"").append(id).append("_expression\" typeRef=\"");
      text.append(types.apply(column.type())).append("\"><text>").append(column.name()).append("</text></inputExpression></input>\n");
    }
    text.append("<output id=\"").append(name).append("_rule\" name=\"rule\" typeRef=\"string\"/>\n");
    text.append("<output id=\"").append(name).append("_points\" name=\"points\" typeRef=\"").append(types.apply(Encoded.Type.WHOLE)).append("\"/>\n");
    for (int row = 0; row < rules.size(); row++) {
      row(name + "_" + row, rules.get(row), columns);
    }
    text.append("</decisionTable></decision>\n");
  }

  private void row(String id, FlatRule rule, List<Encoded> columns) {
    Map<String, List<FlatRule.Check>> checks = new TreeMap<>();
    rule.tests().forEach(check -> checks.computeIfAbsent(check.field(), none -> new ArrayList<>()).add(check));
    text.append("<rule id=\"").append(id).append("\">");
    for (int column = 0; column < columns.size(); column++) {
      List<FlatRule.Check> cell = checks.getOrDefault(columns.get(column).name(), List.of());
      text.append("<inputEntry id=\"").append(id).append("_i").append(column).append("\"><text>").append(escaped(cell(cell))).append("</text></inputEntry>");
    }
    text.append("<outputEntry id=\"").append(id).append("_o1\"><text>\"").append(rule.held().id()).append("\"</text></outputEntry>");
    text.append("<outputEntry id=\"").append(id).append("_o2\"><text>").append(rule.held().points()).append("</text></outputEntry></rule>\n");
  }

  private static String cell(List<FlatRule.Check> checks) {
    if (checks.isEmpty()) {
      return "-";
    }
    if (checks.get(0) instanceof FlatRule.OneOf of) {
      return of.values().stream().map(DmnText::value).collect(Collectors.joining(","));
    }
    FlatRule.Compare first = (FlatRule.Compare) checks.get(0);
    if (checks.size() == 1) {
      return (first.relation() == Relation.EQUAL ? "" : JavaText.sign(first.relation()) + " ") + value(first.value());
    }
    return "[" + value(first.value()) + ".." + value(((FlatRule.Compare) checks.get(1)).value()) + ")";
  }

  private static String value(Object value) {
    Object encoded = Encoded.value(value);
    if (encoded instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return encoded instanceof String text ? '"' + text + '"' : encoded.toString();
  }

  private static String escaped(String cell) {
    return cell.replace("<", "&lt;").replace(">", "&gt;");
  }
}
