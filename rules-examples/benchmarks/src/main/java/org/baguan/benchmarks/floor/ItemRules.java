package org.baguan.benchmarks.floor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/** The five bands of one item of one category's scheme. */
final class ItemRules {

  private static final int BANDS = 5;
  private static final BigDecimal LOWEST = BigDecimal.valueOf(Category.POINTS.get(0));
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(Category.POINTS.get(BANDS - 1));

  private final SchemeItem item;
  private final String start;
  private final RuleText[] bands = new RuleText[BANDS];
  private final BigDecimal[] points = new BigDecimal[BANDS];
  private final Reason[] missed = new Reason[BANDS];
  private final ItemScore unknown;
  private final Undetermined minimumOpen;

  ItemRules(Category category, SchemeItem item, String id, String term, Map<String, Rule> rules) {
    this.item = item;
    this.start = item.item() + "：岗位类别" + category.name() + "，" + term;
    Asked.Texts texts = new Asked.Texts(category.name(), rules);
    List<Undetermined> open = new ArrayList<>();
    String rule = "最低分·" + item.item();
    String title = item.item() + "低于最低分";
    String place = item.place().toString();
    for (int band = 0; band < BANDS; band++) {
      bands[band] = texts.of(id + "abcde".charAt(band));
      points[band] = BigDecimal.valueOf(Category.POINTS.get(band));
      open.add(bands[band].open(List.of(term)));
      String text = item.item() + "得分" + points[band] + "，低于最低分" + item.minimum().orElse(LOWEST);
      missed[band] = new Reason(rule, title, "不符合", text, item.basis(), item.mark(), place);
    }
    unknown =
        new ItemScore(
            item.item(), item.dimension(), item.weight(), item.minimum(), Optional.empty(), LOWEST, HIGHEST, Optional.empty(), open);
    minimumOpen = new Undetermined(rule, title, "不符合", List.of(term), item.basis(), item.mark(), place);
  }

  /** Returns the points for a value of a band, told with it. */
  ItemScore score(int band, String value) {
    return new ItemScore(
        item.item(), item.dimension(), item.weight(), item.minimum(), Optional.of(points[band]), points[band], points[band],
        Optional.of(bands[band].reason(start + value)), List.of());
  }

  /** Returns what is told where the value is not known. */
  ItemScore unknown() {
    return unknown;
  }

  /** Adds that the minimum is missed, where it is. */
  void minimum(int band, Found found) {
    if (item.minimum().isPresent() && Category.POINTS.get(band) < Category.MINIMUM) {
      found.obstacle(missed[band]);
    }
  }

  /** Adds that the minimum may be missed. */
  void minimumUnknown(Found found) {
    if (item.minimum().isPresent()) {
      found.open(minimumOpen);
    }
  }
}
