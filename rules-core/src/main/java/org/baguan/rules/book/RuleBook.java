package org.baguan.rules.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.sentence.Sentences;
import org.baguan.rules.model.Mark;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.verify.VerifiedPack;

/**
 * A pack as a book: each rule as a sentence in one language, with its reason, basis, mark and days in force; then the
 * amounts with their history, the scoring schemes and the departments. What a head of department signs off. Immutable.
 *
 * @param identity which pack it is
 * @param sections its sections, in order
 */
public record RuleBook(PackIdentity identity, List<Section> sections) {

  /** Copies the list. */
  public RuleBook {
    sections = List.copyOf(sections);
  }

  /** What a section holds. */
  public enum Kind {
    /** Rules of a step. */
    RULES,
    /** Amounts that change by decree. */
    AMOUNTS,
    /** Scoring schemes. */
    SCHEMES,
    /** Departments of the joint review. */
    DEPARTMENTS,
    /** What facts do not occur together. */
    IMPOSSIBLE
  }

  /**
   * A section.
   *
   * @param kind what it holds
   * @param title its title in Chinese: the 表种
   * @param word its English word
   * @param entries its entries, by id, then by date
   */
  public record Section(Kind kind, String title, String word, List<Entry> entries) {
    /** Copies the list. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One rule or value.
   *
   * @param id the id that people know it by; the versions of a rule share it
   * @param title what it is called; empty for a value
   * @param sentence what it says
   * @param said what it says, its conditions in an order that does not depend on how it was written
   * @param reason the reason with its placeholders; empty for a value
   * @param basis its basis; it may be marked 待核实 or 示例
   * @param mark how far it was confirmed
   * @param inForce the days on which it is in force
   * @param place where it stands
   */
  public record Entry(
      String id, String title, String sentence, String said, String reason, String basis, Mark mark, InForce inForce, Place place) {}

  /** Returns the book of a pack in a language: English for an English locale, else Chinese. */
  public static RuleBook of(VerifiedPack pack, Locale locale) {
    return new RuleBook(pack.identity(), new Writer(pack.tree(), locale).sections());
  }

  /** Returns the ids of entries by basis, both in order. */
  public Map<String, List<String>> byBasis() {
    Map<String, List<String>> index = new TreeMap<>();
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        index.computeIfAbsent(entry.basis(), none -> new ArrayList<>()).add(entry.id());
      }
    }
    index.replaceAll((basis, ids) -> List.copyOf(new TreeSet<>(ids)));
    return index;
  }

  /** Returns how many entries there are. */
  public int size() {
    return sections.stream().mapToInt(section -> section.entries().size()).sum();
  }

  private static final class Writer {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::id).thenComparing(entry -> entry.inForce().from().map(Object::toString).orElse(""));

    private final RuleTree tree;
    private final boolean english;
    private final Sentences sentences;

    /** What a rule says does not change where only an amount does, which has an entry of its own. */
    private final Sentences withoutAmounts;

    Writer(RuleTree tree, Locale locale) {
      this.tree = tree;
      this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
      this.sentences = new Sentences(locale, tree.amounts());
      this.withoutAmounts = new Sentences(locale, Map.of());
    }

    List<Section> sections() {
      Map<String, Table> tables = new LinkedHashMap<>();
      tree.tables().forEach(table -> table.rules().forEach(key -> tables.put(table.step() + key, table)));
      List<Section> sections = new ArrayList<>();
      for (Step step : Step.values()) {
        add(sections, Kind.RULES, step.zh(), step.word(), tree.rules(step).stream().map(rule -> entry(rule, tables.get(step + rule.key()))).toList());
      }
      add(sections, Kind.AMOUNTS, "数额", "amounts", amounts());
      add(sections, Kind.SCHEMES, "评分方案", "schemes", schemes());
      add(sections, Kind.DEPARTMENTS, "审查部门", "departments", departments());
      add(sections, Kind.IMPOSSIBLE, "不存在的情形", "impossible", impossible());
      return sections;
    }

    private static void add(List<Section> sections, Kind kind, String title, String word, List<Entry> entries) {
      if (!entries.isEmpty()) {
        sections.add(new Section(kind, title, word, entries.stream().sorted(ORDER).toList()));
      }
    }

    private Entry entry(Rule rule, @org.jspecify.annotations.Nullable Table table) {
      List<String> conditions = withoutAmounts.conditions(rule).stream().sorted().toList();
      String terms = rule.step() == Step.PERIOD && table != null ? " " + table.monthEnd() : "";
      String hits = table == null ? " COLLECT" : " " + table.hitPolicy();
      return new Entry(
          rule.id(),
          rule.title(),
          sentences.print(rule),
          conditions + " " + rule.conclusion() + " " + rule.governing() + hits + terms,
          said(rule),
          rule.basis(),
          rule.mark(),
          rule.inForce(),
          rule.place());
    }

    private static String said(Rule rule) {
      String english = rule.reason().englishTemplate();
      return rule.reason().template() + (english.isEmpty() ? "" : " / " + english);
    }

    private List<Entry> amounts() {
      return tree.amounts().values().stream()
          .flatMap(amount -> amount.values().stream().map(value -> {
            String said = amount.name() + (english ? " is " : "为") + sentences.print(amount, value) + (english ? "." : "。");
            return value(amount.name(), said, value.basis(), value.mark(), value.inForce(), value.place());
          }))
          .toList();
    }

    private List<Entry> schemes() {
      return tree.scheme().stream()
          .map(item -> {
            String weight = item.weight().toPlainString();
            String least = item.minimum().map(m -> m.toPlainString()).orElse("");
            String said =
                english
                    ? item.category() + ": " + item.item() + " (" + item.dimension() + ") has weight " + weight + (least.isEmpty() ? "." : ", and a minimum of " + least + ".")
                    : item.category() + "岗位：" + item.item() + "（" + item.dimension() + "）权重" + weight + (least.isEmpty() ? "。" : "，最低" + least + "分。");
            return value(item.category() + "·" + item.item(), said, item.basis(), item.mark(), item.inForce(), item.place());
          })
          .toList();
    }

    private List<Entry> departments() {
      return tree.departments().stream()
          .map(row -> {
            String said =
                english
                    ? row.department() + " answers on " + row.focus() + (row.notApplicableAllowed() ? ", and may answer that it does not apply." : ".")
                    : "向" + row.department() + "征求“" + row.focus() + "”的意见" + (row.notApplicableAllowed() ? "，可以答不涉及。" : "，不得答不涉及。");
            return value(row.department() + "·" + row.focus(), said, row.basis(), row.mark(), row.inForce(), row.place());
          })
          .toList();
    }

    private List<Entry> impossible() {
      return tree.impossible().stream()
          .map(row -> {
            String tests = sentences.print(row.tests());
            String said = english ? "For " + row.step().word() + " it does not occur that " + tests + "." : row.step().zh() + "中，没有" + tests + "的情形。";
            return value(row.id(), said, row.basis(), Mark.A, InForce.ALWAYS, row.place());
          })
          .toList();
    }

    private static Entry value(String id, String said, String basis, Mark mark, InForce inForce, Place place) {
      return new Entry(id, "", said, said, "", basis, mark, inForce, place);
    }
  }

  /** Returns the titles of the sections, for messages. */
  @Override
  public String toString() {
    return identity + " " + sections.stream().map(Section::title).collect(Collectors.joining("、"));
  }
}
