package org.baguan.rules.verify;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestPlaces;

/** Codes and attributes have plain names; what pack.yaml names is there. */
final class NameCheck implements Check {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} （）()/·-]{0,39}");

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    ManifestPlaces places = manifest.places();
    manifest.attributes().forEach(attribute -> name(attribute.name(), places.of("attributes", attribute.name()), problems));
    manifest.codes().forEach((list, codes) -> codes.forEach(code -> name(code, places.of("codes", list, code), problems)));
    tree.departments().forEach(row -> {
      name(row.department(), row.place(), problems);
      name(row.focus(), row.place(), problems);
    });
    for (Manifest.TieBreak key : manifest.tieBreak()) {
      boolean known =
          tree.vocabulary()
              .subject(Step.ELIGIBILITY)
              .term(key.term())
              .map(term -> term.type().ordered())
              .orElse(false);
      if (!known) {
        problems.accept(
            Problem.error(
                    places.of("tieBreak", key.term()),
                    "unknown-term",
                    "tieBreak 的“" + key.term() + "”不是候选人的可排序项",
                    "`" + key.term() + "` under tieBreak is no term of a candidate that has an order")
                .advising("写月数、数、日期或有高低的代码", "name months, a number, a date or a code with an order"));
      }
    }
  }

  private static void name(String name, Place place, Consumer<Problem> problems) {
    if (!NAME.matcher(name).matches()) {
      problems.accept(
          Problem.error(
                  place, "bad-name", "名称“" + name + "”含有不能用的字符，或超过40个字", "the name `" + name + "` holds characters that are not accepted, or more than 40")
              .advising("只用文字、数字、空格、括号、/、·、-", "use letters, digits, spaces, brackets, /, · and -"));
    }
  }
}
