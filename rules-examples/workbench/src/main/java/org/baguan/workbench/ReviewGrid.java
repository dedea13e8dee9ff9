package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.ReviewConclusion;

/** The answers of a joint review: persons across departments and what they answer on. */
final class ReviewGrid {

  private final Words words;

  ReviewGrid(Words words) {
    this.words = words;
  }

  Html of(ReviewConclusion conclusion) {
    List<String> persons = conclusion.inquiries().stream().map(InquiryResult::person).distinct().toList();
    List<Column> columns = conclusion.inquiries().stream().map(i -> new Column(i.department(), i.focus())).distinct().toList();
    Html departments = el("tr").add(el("th"));
    Html focuses = el("tr", "focus").add(el("th"));
    columns.stream().map(Column::department).distinct().forEach(d ->
        departments.add(el("th").set("colspan", Long.toString(columns.stream().filter(c -> c.department().equals(d)).count())).text(d)));
    columns.forEach(c -> focuses.add(el("th").text(c.focus())));
    Html body = el("tbody");
    persons.forEach(p -> body.add(row(p, columns, conclusion)));
    return el("div", "review")
        .add(el("table").add(el("thead").add(departments, focuses), body))
        .add(legend());
  }

  private Html row(String person, List<Column> columns, ReviewConclusion conclusion) {
    Html row = el("tr").add(el("th").text(person));
    columns.forEach(c -> row.add(cell(conclusion.inquiries().stream().filter(i -> c.holds(i) && i.person().equals(person)).findFirst())));
    return row;
  }

  private Html cell(Optional<InquiryResult> inquiry) {
    if (inquiry.isEmpty()) {
      return el("td");
    }
    InquirySign sign = InquirySign.of(inquiry.get());
    Html cell = el("td", sign.tone().style()).add(el("b").text(sign.sign()));
    inquiry.get().answeredOn().ifPresent(d -> cell.add(el("small").text(d.getMonthValue() + "-" + d.getDayOfMonth())));
    return cell.set("title", inquiry.get().conclusion());
  }

  private Html legend() {
    Html legend = el("p", "legend");
    for (InquirySign sign : List.of(InquirySign.NO_EFFECT, InquirySign.PENDING, InquirySign.DEFERRED, InquirySign.EXCLUDED)) {
      legend.add(el("span").add(el("b", sign.tone().style()).text(sign.sign())).text(words.say("review." + sign.name())));
    }
    return legend;
  }

  private record Column(String department, String focus) {

    boolean holds(InquiryResult inquiry) {
      return inquiry.department().equals(department) && inquiry.focus().equals(focus);
    }
  }
}
