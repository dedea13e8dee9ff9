package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file without defaults takes those of the file whose name it begins with. */
class DefaultsTest {

  private static final String[] TABLE = {
    "表种,资格条件",
    "命中,全部",
    "适用日期,研判基准日",
    "",
    "编号,名称,学历,破格,结论,理由,依据,核实,生效,失效",
    "A-1,学历低于大专而破格,低于大专,是,不符合,学历为{学历},示例,D,2020-01-01,"
  };

  private static final String[] BESIDE = {
    "表种,测试案例",
    "针对,资格条件",
    "",
    "案例,学历,成立",
    "高中，破格,高中,A-1"
  };

  @Test
  void they_are_those_of_the_file_also_where_a_later_document_of_it_states_none() {
    Scenarios scenarios =
        new PaperPack()
            .with("eligibility.csv", TABLE)
            .with(
                "scenarios/eligibility.yaml",
                "针对: 资格条件",
                "默认: {研判基准日: 2025-06-30, 破格: 是}",
                "案例:",
                "  - {案例: 初中，破格, 已知: {学历: 初中}, 成立: [A-1]}",
                "---",
                "针对: 资格条件",
                "案例:",
                "  - {案例: 什么都没有提供, 已知: {研判基准日: 2025-06-30}, 待定: [A-1]}")
            .with("scenarios/eligibility-more.csv", BESIDE)
            .scenarios();

    assertThat(scenarios.problems()).isEmpty();
    assertThat(scenarios.all()).hasSize(3).allMatch(scenario -> scenarios.run(scenario).passed());
  }
}
