package org.baguan.benchmarks.peers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.language.Relation;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.PartyPost;

/** Rules in a file, so that other engines start without this library: one a line, its parts between tabs. */
final class FlatRuleText {

  private FlatRuleText() {}

  static void write(List<FlatRule> rules, Path file) throws IOException {
    Files.write(file, rules.stream().map(FlatRuleText::line).toList());
  }

  static List<FlatRule> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(FlatRuleText::rule).toList();
  }

  private static String line(FlatRule rule) {
    List<String> parts = new ArrayList<>(List.of(rule.name(), rule.held().id(), Integer.toString(rule.held().points())));
    for (FlatRule.Check check : rule.tests()) {
      if (check instanceof FlatRule.OneOf of) {
        parts.add(of.field() + " IN " + of.values().stream().map(FlatRuleText::text).collect(Collectors.joining(" ")));
      } else if (check instanceof FlatRule.Compare compare) {
        parts.add(compare.field() + " " + compare.relation() + " " + text(compare.value()));
      }
    }
    return String.join("\t", parts);
  }

  private static String text(Object value) {
    return (value instanceof Enum<?> code ? code.getDeclaringClass() : value.getClass()).getSimpleName() + ":" + (value instanceof Enum<?> code ? code.name() : value);
  }

  private static FlatRule rule(String line) {
    String[] parts = line.split("\t");
    Held held = new Held(parts[1], Integer.parseInt(parts[2]));
    return new FlatRule(parts[0], held, Arrays.stream(parts).skip(3).map(FlatRuleText::check).toList());
  }

  private static FlatRule.Check check(String text) {
    String[] words = text.split(" ");
    return words[1].equals("IN")
        ? new FlatRule.OneOf(words[0], Arrays.stream(words).skip(2).map(FlatRuleText::value).toList())
        : new FlatRule.Compare(words[0], Relation.valueOf(words[1]), value(words[2]));
  }

  private static Object value(String text) {
    String value = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.indexOf(':'))) {
      case "Integer" -> Integer.valueOf(value);
      case "BigDecimal" -> new BigDecimal(value);
      case "LocalDate" -> LocalDate.parse(value);
      case "Boolean" -> Boolean.valueOf(value);
      case "Level" -> Level.valueOf(value);
      case "Education" -> Education.valueOf(value);
      case "Move" -> Move.valueOf(value);
      case "PartyPost" -> PartyPost.valueOf(value);
      default -> value;
    };
  }
}
