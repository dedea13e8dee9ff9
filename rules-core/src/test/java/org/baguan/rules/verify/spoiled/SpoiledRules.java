package org.baguan.rules.verify.spoiled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils the .drl files of a pack, one slip at a time, from a seed. It knows lines and signs, and nothing of the rule language. */
final class SpoiledRules {

  private final Map<String, byte[]> pack;
  private final List<String> files;
  private final Random random;

  SpoiledRules(Map<String, byte[]> pack, long seed) {
    this.pack = pack;
    this.files = pack.keySet().stream().filter(name -> name.endsWith(".drl")).toList();
    this.random = new Random(seed);
  }

  /** A slip: what is looked for in a line, and what is put in its place. */
  private record Slip(String what, String found, String put, boolean word) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("a letter of a name is lost", "\\b([a-z]{3,})[a-z]([A-Z][a-zA-Z]*)\\b", "$1$2", false),
          new Slip("a letter of a constant is lost", "\\b([A-Z][a-z]+\\.[A-Z]{3})[A-Z_]", "$1", false),
          new Slip("a constant without its type", "\\b[A-Z][a-z]+\\.([A-Z_]{3,})", "$1", false),
          new Slip("a full-width bracket", "\\(", "（", false),
          new Slip("a full-width quote", "\"", "“", false),
          new Slip("a full-width comma", ",", "，", false),
          new Slip("a full-width colon", " : ", " ： ", false),
          new Slip("a full-width digit", "\\b2\\b", "２", false),
          new Slip("a bracket is lost", "\\)", "", false),
          new Slip("a quote is lost", "\"", "", false),
          new Slip("one equals sign", "==", "=", false),
          new Slip("a comparison turned round", "<", ">", false),
          new Slip("an end included", " < ", " <= ", false),
          new Slip("another number", "\\b2\\b", "3", false),
          new Slip("a mark that is none", "@mark\\(\"[A-D]\"\\)", "@mark(\"E\")", false),
          new Slip("a basis is lost", "@basis\\(\"[^\"]*\"\\)", "", false),
          new Slip("a day that is none", "2019-03-03|2024-01-01", "2019-02-30", false),
          new Slip("another day", "2019-03-03|2024-01-01", "2020-01-01", false),
          new Slip("an exact word in other letters", "\\bthen\\b", "Then", false),
          new Slip("a key word is lost", "\\bwhen\\b|\\bthen\\b|\\bend\\b", "", false),
          new Slip("a key word misspelt", "\\bexists\\b", "exist", false),
          new Slip("another quantifier", "\\bexists\\b", "not", false),
          new Slip("a conclusion that is none", "Rebuttable|Obstacle|Returned", "Obstacles", false),
          new Slip("another conclusion", "Rebuttable", "Obstacle", false),
          new Slip("a placeholder misspelt", "\\{拟任", "{拟认", false),
          new Slip("a list misspelt", "\\.children", ".childs", false),
          new Slip("a value turned round", "== false", "== true", false),
          new Slip("an alternative", "\\) from", ") or from", false),
          new Slip("a comment", "^when", "// 说明\nwhen", false),
          new Slip("more space", ", ", " ,\n      ", false),
          new Slip("priority", "^when", "    salience 10\nwhen", false),
          new Slip("a call", "insert\\(", "System.exit(", false),
          new Slip("an import of more", "^import .*", "import java.util.*", false),
          new Slip("a package misspelt", "^package keyposts\\.(.)(.)", "package keyposts.$2$1", false));

  /** Returns spoiled packs, so many of each kind of slip as can be made in the pack. */
  List<Spoiled> all(int ofEachKind) {
    List<Spoiled> all = new ArrayList<>();
    for (Slip slip : SLIPS) {
      for (int i = 0, tries = 0; i < ofEachKind && tries < 60; tries++) {
        Optional<Spoiled> spoiled = spoil(slip);
        if (spoiled.isPresent()) {
          all.add(spoiled.get());
          i++;
        }
      }
    }
    return all;
  }

  private Optional<Spoiled> spoil(Slip slip) {
    String file = files.get(random.nextInt(files.size()));
    String text = new String(pack.get(file), UTF_8);
    List<MatchResult> places = Pattern.compile(slip.found(), Pattern.MULTILINE).matcher(text).results().toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    String put = Pattern.compile(slip.found(), Pattern.MULTILINE).matcher(place.group()).replaceFirst(slip.put());
    String spoiled = text.substring(0, place.start()) + put + text.substring(place.end());
    int line = 1 + (int) text.substring(0, place.start()).chars().filter(c -> c == '\n').count();
    Map<String, byte[]> all = new TreeMap<>(pack);
    all.put(file, spoiled.getBytes(UTF_8));
    String what = slip.what() + ": " + file + " line " + line + ": " + place.group() + " -> " + put;
    return Optional.of(new Spoiled(what, all, file, line, 0, Optional.empty(), false));
  }
}
