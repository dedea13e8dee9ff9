package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;

/** Findings under one another: about whom, what, why, on which basis, and how far that was verified. */
final class FindingList {

  private final Words words;

  FindingList(Words words) {
    this.words = words;
  }

  Html of(List<Told> findings) {
    Html list = el("ul", "findings");
    findings.forEach(f -> list.add(item(f)));
    return list;
  }

  private Html item(Told told) {
    Html basis = el("span", "basis").text(words.say("finding.basis", told.basis(), told.rule()));
    told.flags().forEach(f -> basis.add(el("em", "flag").text(f)));
    return el("li", told.tone().style())
        .add(el("span", "who").text(told.subject()))
        .add(el("strong").text(told.conclusion()))
        .add(el("span", "text").text(told.text()))
        .add(basis);
  }
}
