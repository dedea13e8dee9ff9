package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.compare.Difference;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.compare.Renaming;
import org.baguan.rules.compare.Said;
import org.baguan.rules.compare.SettingChange;
import org.baguan.rules.compare.StepComparison;
import org.baguan.rules.compare.Witness;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.pack.PackIdentity;

/** A comparison as JSON. The keys are described in docs/comparing.md. */
final class CompareJson {

  private final CompareWords words;

  CompareJson(CompareWords words) {
    this.words = words;
  }

  ObjectNode of(Compared compared) {
    PackComparison packs = compared.packs();
    ObjectNode tree = Json.object();
    tree.put("verdict", packs.verdict().name().toLowerCase(java.util.Locale.ROOT));
    tree.put("same", packs.same());
    tree.put("said", words.verdict(packs));
    tree.set("older", pack(packs.older()));
    tree.set("newer", pack(packs.newer()));
    ArrayNode steps = tree.putArray("steps");
    packs.steps().forEach(step -> steps.add(step(step)));
    ArrayNode differences = tree.putArray("differences");
    packs.differences().forEach(difference -> differences.add(difference(difference)));
    ArrayNode settings = tree.putArray("settings");
    packs.settings().forEach(change -> settings.add(setting(change)));
    ArrayNode renamings = tree.putArray("renamings");
    packs.renamings().forEach(renaming -> renamings.add(renaming(renaming)));
    compared.cases().ifPresent(turns -> tree.set("cases", TurnsJson.of(turns)));
    return tree;
  }

  private static ObjectNode pack(PackIdentity pack) {
    return Json.object().put("id", pack.id()).put("version", pack.version()).put("sha256", pack.sha256()).put("title", pack.title());
  }

  private ObjectNode step(StepComparison step) {
    ObjectNode node = Json.object().put("step", step.step().word()).put("verdict", step.verdict().name().toLowerCase(java.util.Locale.ROOT));
    node.put("differences", step.differences().size()).put("sampled", step.sampled());
    ArrayNode beyond = node.putArray("beyond");
    step.beyond().forEach(why -> beyond.add(words.of(why)));
    return node;
  }

  private ObjectNode difference(Difference difference) {
    ObjectNode node = Json.object().put("step", difference.step().word()).put("kind", difference.kind().name().toLowerCase(java.util.Locale.ROOT));
    node.put("governingDate", difference.governing().label());
    days(node, difference.days());
    ArrayNode where = node.putArray("where");
    difference.where().forEach(w -> where.add(words.of(w)));
    said(node.putArray("before"), difference.before());
    said(node.putArray("after"), difference.after());
    ObjectNode witness = node.putObject("witness");
    facts(witness.putArray("facts"), difference.witness().rows());
    facts(witness.putArray("others"), difference.witness().others());
    return node;
  }

  /** The last day is included, as people say it. */
  private static void days(ObjectNode node, InForce days) {
    node.put("from", days.from().map(Object::toString).orElse(null));
    node.put("to", days.until().map(until -> until.minusDays(1).toString()).orElse(null));
  }

  private void said(ArrayNode into, List<Said> said) {
    for (Said one : said) {
      into.add(rule(one.rule()).put("certain", one.certain()).put("conclusion", words.of(one.conclusion())).put("reason", words.of(one.reason())));
    }
  }

  private static ObjectNode rule(Rule rule) {
    return Json.object().put("rule", rule.id()).put("title", rule.title()).put("basis", rule.basis()).put("place", rule.place().toString());
  }

  private void facts(ArrayNode into, List<Witness.Row> rows) {
    rows.forEach(row -> into.addObject().put("label", words.of(row.label())).put("value", words.of(row.value())));
  }

  private ObjectNode setting(SettingChange change) {
    ObjectNode node = Json.object().put("kind", words.of(change.kind())).put("what", words.of(change.what()));
    days(node, change.days());
    node.put("before", change.before().map(words::of).orElse(null)).put("after", change.after().map(words::of).orElse(null));
    return node.put("placeBefore", text(change.placeBefore())).put("placeAfter", text(change.placeAfter()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  private static ObjectNode renaming(Renaming renaming) {
    ObjectNode node = Json.object().put("step", renaming.step().word());
    ArrayNode before = node.putArray("before");
    renaming.before().forEach(rule -> before.add(rule(rule)));
    ArrayNode after = node.putArray("after");
    renaming.after().forEach(rule -> after.add(rule(rule)));
    return node;
  }
}
