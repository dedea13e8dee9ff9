package org.baguan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Undetermined;
import org.junit.jupiter.api.Test;

/** Losing the kind of post, and so the scheme with its minimum marks, once made a person eligible. */
class LostCategoryTest {

  private static Assessment assess(String category) {
    Post post = new Post("G-1", null, "U-1", category, Level.TOWNSHIP_PRINCIPAL, null, true, true, false, false, PartyPost.NONE);
    Nomination nomination = new Nomination("P-1", Move.PROMOTION, false, List.of(), null, null);
    Application application = new Application("A-1", "U-1", post, 1, null, null, List.of(nomination), null);
    Official nominee = Official.of("P-1").withAttributes(Map.of("测试成绩", new BigDecimal("50")));
    return DecisionService.keyPosts().assess(application, List.of(nominee), LocalDate.of(2025, 6, 30));
  }

  @Test
  void a_minimum_missed_with_the_category_is_open_without_it() {
    assertThat(assess("管钱").candidates().get(0).eligibility().findings().obstacles())
        .anySatisfy(reason -> assertThat(reason.rule()).startsWith("最低分"));

    assertThat(assess(null).candidates().get(0).eligibility().findings().open())
        .flatExtracting(Undetermined::missing)
        .contains("岗位类别");
  }
}
