package org.baguan.rules.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Impossible;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.language.sentence.Sentences;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.verify.VerifiedPack;

/** Compares what of two packs is not rules: amounts, weights, departments, how tables are read, and pack.yaml. */
final class Settings {

  private static final Place MANIFEST = Place.file("pack.yaml");

  private Settings() {}

  /** How one kind of setting is found in a pack. */
  private record Kind(Phrase name, Function<VerifiedPack, List<Entry>> entries) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(new Phrase("数额", "amount"), Settings::amounts),
          new Kind(new Phrase("评分方案", "scoring scheme"), Settings::scheme),
          new Kind(new Phrase("审查部门", "departments"), Settings::departments),
          new Kind(new Phrase("命中", "hit policy"), pack -> manners(pack, manner -> hits(manner.hitPolicy()))),
          new Kind(new Phrase("月末", "month end"), pack -> manners(pack, manner -> monthEnd(manner.monthEnd()))),
          new Kind(new Phrase("不存在的情形（只供检查）", "what does not occur (for checks only)"), Settings::impossible),
          new Kind(new Phrase("同分比较", "tie break"), pack -> one(tieBreak(pack.manifest()))),
          new Kind(new Phrase("代码", "codes"), Settings::codes),
          new Kind(new Phrase("自定项", "attribute"), Settings::attributes),
          new Kind(new Phrase("人岗匹配度权重", "match weight"), Settings::matchWeights),
          new Kind(new Phrase("人岗匹配度分档", "match band"), Settings::matchBands),
          new Kind(new Phrase("告知事项", "what the unit is told"), Settings::afterProceeding));

  static List<SettingChange> changed(VerifiedPack older, VerifiedPack newer) {
    List<SettingChange> changes = new ArrayList<>();
    for (Kind kind : KINDS) {
      changes.addAll(Entry.changes(kind.name(), kind.entries().apply(older), kind.entries().apply(newer)));
    }
    return changes;
  }

  private static List<Entry> amounts(VerifiedPack pack) {
    List<Entry> entries = new ArrayList<>();
    for (Amount amount : pack.tree().amounts().values()) {
      for (Amount.Value value : amount.values()) {
        Phrase set =
            new Phrase(
                WordingPrinter.value(value.value(), amount.type()) + "，" + value.basis() + "，核实" + value.mark(),
                WordingPrinter.english(value.value(), amount.type()) + ", " + value.basis() + ", mark " + value.mark());
        entries.add(new Entry(named(amount.name()), value.inForce(), set, value.place()));
      }
    }
    entries.sort(java.util.Comparator.comparing(entry -> entry.what().zh()));
    return entries;
  }

  private static List<Entry> scheme(VerifiedPack pack) {
    return pack.tree().scheme().stream().map(item -> new Entry(named(item.category() + "·" + item.item()), item.inForce(), told(item), item.place())).toList();
  }

  private static Phrase told(SchemeItem item) {
    String zh = item.minimum().map(BigDecimal::toPlainString).orElse("无");
    String en = item.minimum().map(BigDecimal::toPlainString).orElse("none");
    String weight = item.weight().stripTrailingZeros().toPlainString();
    return new Phrase(
        "权重" + weight + "，最低分" + zh + "，" + item.dimension() + "，" + item.basis() + "，核实" + item.mark(),
        "weight " + weight + ", minimum " + en + ", " + item.dimension() + ", " + item.basis() + ", mark " + item.mark());
  }

  private static List<Entry> departments(VerifiedPack pack) {
    return pack.tree().departments().stream().map(of -> new Entry(named(of.department() + "·" + of.focus()), of.inForce(), told(of), of.place())).toList();
  }

  private static Phrase told(DepartmentFocus of) {
    return new Phrase(
        (of.notApplicableAllowed() ? "允许答不涉及" : "不得答不涉及") + "，" + of.basis() + "，核实" + of.mark(),
        (of.notApplicableAllowed() ? "may answer 不涉及" : "may not answer 不涉及") + ", " + of.basis() + ", mark " + of.mark());
  }

  /** How tables are read is told for a step whose tables are read alike; where they are not, it is part of what each rule says. */
  private static List<Entry> manners(VerifiedPack pack, Function<Manner, Phrase> told) {
    List<Entry> entries = new ArrayList<>();
    for (Step step : Step.values()) {
      Optional<Manner> manner = Manner.common(pack.tree(), step);
      manner.ifPresent(of -> entries.add(new Entry(new Phrase(step.zh(), step.word()), InForce.ALWAYS, told.apply(of), place(pack.tree(), step))));
    }
    return entries;
  }

  private static Place place(RuleTree tree, Step step) {
    return tree.tables().stream().filter(table -> table.step() == step).map(table -> Place.file(table.file())).findFirst().orElse(tree.rules(step).get(0).place());
  }

  private static Phrase hits(Table.HitPolicy policy) {
    return policy == Table.HitPolicy.UNIQUE ? new Phrase("唯一", "exactly one") : new Phrase("全部", "every one");
  }

  private static Phrase monthEnd(Table.MonthEnd monthEnd) {
    return monthEnd == Table.MonthEnd.CLAMP ? new Phrase("按对应日", "the day before the corresponding day") : new Phrase("取当月最后一日", "the last day of the month");
  }

  private static List<Entry> impossible(VerifiedPack pack) {
    Sentences zh = new Sentences(Locale.CHINESE, pack.tree().amounts());
    Sentences en = new Sentences(Locale.ENGLISH, pack.tree().amounts());
    List<Entry> entries = new ArrayList<>();
    for (Impossible of : pack.tree().impossible()) {
      Phrase set = new Phrase(zh.print(of.tests()), en.print(of.tests()));
      entries.add(new Entry(new Phrase(of.step().zh() + "：" + set.zh(), of.step().word() + ": " + set.en()), InForce.ALWAYS, set, of.place()));
    }
    return entries;
  }

  private static Phrase tieBreak(Manifest manifest) {
    String zh = manifest.tieBreak().stream().map(key -> key.term() + (key.greatestFirst() ? "（大者在前）" : "（小者在前）")).collect(Collectors.joining("，再"));
    String en = manifest.tieBreak().stream().map(key -> key.term() + (key.greatestFirst() ? " (greatest first)" : " (least first)")).collect(Collectors.joining(", then "));
    return zh.isEmpty() ? new Phrase("无", "none") : new Phrase(zh, en);
  }

  /** Each code is told by itself: the order of a list decides nothing, for codes that a pack declares have no rank. */
  private static List<Entry> codes(VerifiedPack pack) {
    return pack.manifest().codes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(list -> list.getValue().stream().map(code -> ofManifest(list.getKey() + "：" + code, new Phrase("有", "there is"))))
        .toList();
  }

  private static List<Entry> attributes(VerifiedPack pack) {
    return pack.manifest().attributes().stream().map(of -> ofManifest(of.name(), told(of))).toList();
  }

  private static Phrase told(Vocabulary.Attribute of) {
    String source = Vocabulary.wordOf(of.source());
    return new Phrase(
        of.type().zh() + "，由" + source + "提供，" + (of.changeable() ? "可以改变" : "不可改变"),
        of.type().zh() + ", from " + Vocabulary.englishOf(of.source()) + ", " + (of.changeable() ? "changeable" : "not changeable"));
  }

  private static List<Entry> matchWeights(VerifiedPack pack) {
    return pack.manifest().matchWeights().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(weight -> ofManifest(Vocabulary.wordOf(weight.getKey()), same(weight.getValue().stripTrailingZeros().toPlainString())))
        .toList();
  }

  private static List<Entry> matchBands(VerifiedPack pack) {
    return pack.manifest().matchBands().stream()
        .map(band -> ofManifest(band.name(), new Phrase(band.from().toPlainString() + "分起", "from " + band.from().toPlainString())))
        .toList();
  }

  private static List<Entry> afterProceeding(VerifiedPack pack) {
    return pack.manifest().afterProceeding().stream().map(line -> ofManifest(line, same(line))).toList();
  }

  private static List<Entry> one(Phrase set) {
    return List.of(new Entry(new Phrase("总分相同时", "equal totals"), InForce.ALWAYS, set, MANIFEST));
  }

  private static Entry ofManifest(String what, Phrase set) {
    return new Entry(named(what), InForce.ALWAYS, set, MANIFEST);
  }

  private static Phrase named(String name) {
    return same(name);
  }

  private static Phrase same(String words) {
    return new Phrase(words, words);
  }
}
