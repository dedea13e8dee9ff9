package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Unit;

/**
 * What an editor of a table is told of its columns: each header's meaning, and the values that can be written. Immutable.
 *
 * @param headerRow the row of the header, from 1
 * @param columns the columns that are read, in order
 * @param keys the lines above the header
 */
public record TableGuide(int headerRow, List<Column> columns, List<Column> keys) {

  /** Copies the lists. */
  public TableGuide {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /**
   * A column, or a line above the header.
   *
   * @param row the row of its header, from 1
   * @param column the column of the cells that are filled in, from 1
   * @param meaning its meaning, in Chinese; several lines
   * @param values the values that can be written; empty where they are not of a list
   * @param closed whether nothing else can be written
   */
  public record Column(int row, int column, String meaning, List<String> values, boolean closed) {
    /** Copies the list. */
    public Column {
      values = List.copyOf(values);
    }
  }

  /** Returns the guide of a sheet in a vocabulary; empty where the sheet holds no table. */
  public static Optional<TableGuide> of(Sheet sheet, Vocabulary vocabulary) {
    Optional<SheetTable> table = SheetTable.read(sheet, problem -> {});
    Optional<TableKind> kind = table.flatMap(t -> t.key(Word.KIND)).flatMap(cell -> TableKind.named(cell.text()));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Step> step = step(kind.get(), table.get());
    List<Column> columns = new ArrayList<>();
    for (Sheet.Cell header : table.get().header()) {
      column(header, kind.get(), step, vocabulary).ifPresent(columns::add);
    }
    List<Column> keys = new ArrayList<>();
    table.get().keys().forEach((word, cell) -> keys.add(key(word, cell)));
    return Optional.of(new TableGuide(table.get().headerPlace().line(), columns, keys));
  }

  private static Optional<Step> step(TableKind kind, SheetTable table) {
    Optional<TableKind> of = kind instanceof TableKind.OfImpossible ? table.key(Word.ABOUT).flatMap(cell -> TableKind.named(cell.text())) : Optional.of(kind);
    return of.filter(TableKind.OfRules.class::isInstance).map(rules -> ((TableKind.OfRules) rules).step());
  }

  private static Column key(Word word, Sheet.Cell cell) {
    List<String> values =
        switch (word) {
          case KIND -> Stream.concat(Arrays.stream(Step.values()).map(Step::zh), Stream.of("数额", "评分方案", "审查部门", TableKind.IMPOSSIBLE)).toList();
          case HIT -> List.of("唯一", "全部");
          case MONTH_END -> List.of("取当月最后一日", "按对应日");
          default -> List.of();
        };
    return new Column(cell.place().line(), cell.place().column(), word.zh(), values, !values.isEmpty());
  }

  private static Optional<Column> column(Sheet.Cell header, TableKind kind, Optional<Step> step, Vocabulary vocabulary) {
    Optional<Word> word = Word.of(header.text());
    boolean condition = step.map(s -> isCondition(header, s, vocabulary)).orElse(false);
    if (!condition) {
      return word.map(w -> fixed(header, w, kind));
    }
    FactType subject = vocabulary.subject(step.orElseThrow());
    return Columns.column(header, subject).map(c -> new Column(
        header.place().line(), header.place().column(), meaning(c, header), values(c.term().type()), false));
  }

  /** A header that is a fixed column of the table is none of its terms, though a term may have that name. */
  private static boolean isCondition(Sheet.Cell header, Step step, Vocabulary vocabulary) {
    List<Word> fixed = new ArrayList<>(ConclusionReader.columns(step));
    fixed.addAll(Provenance.COLUMNS);
    fixed.addAll(List.of(Word.ID, Word.TITLE, Word.REASON));
    return Word.of(header.text()).filter(fixed::contains).isEmpty() && Columns.column(header, vocabulary.subject(step)).isPresent();
  }

  private static String meaning(Columns.Column column, Sheet.Cell header) {
    Term term = column.term();
    String of = column.group().map(g -> (g.some() ? "有一件“" : "没有哪一件“") + g.list().label() + "”同时符合本组各列\n").orElse("");
    String values = values(term.type()).isEmpty() ? "如 " + example(term.type()) : "可写：" + String.join("、", values(term.type()));
    return header.text() + "（" + term.name() + "）\n" + of + "类型：" + term.type().zh() + "\n" + values + "\n没有条件写“不限”\n提供：" + Vocabulary.wordOf(term.source());
  }

  private static String example(Type type) {
    if (type instanceof Type.Whole whole) {
      return whole.unit() == Unit.MONTHS ? "少于2年、[2年，5年)、5年以上、【数额】" : "3、少于3、3以上、[1，3]";
    }
    return type instanceof Type.Day ? "早于2024年1月1日、≥研判基准日" : "少于60、[60，80)、80以上";
  }

  private static List<String> values(Type type) {
    List<String> permitted = CellProblems.permitted(type);
    return permitted.isEmpty() ? List.of() : Stream.concat(Stream.of("不限"), permitted.stream()).toList();
  }

  private static Column fixed(Sheet.Cell header, Word word, TableKind kind) {
    List<String> values =
        switch (word) {
          case CONCLUSION -> kind instanceof TableKind.OfRules of ? of.step().verdicts() : List.of();
          case START -> Arrays.stream(PeriodStart.values()).map(Vocabulary::wordOf).toList();
          case STACKING -> List.of("顺延", "顺延，最长48个月", "取长", "以决定载明为准");
          case MARK -> Arrays.stream(Mark.values()).map(Mark::name).toList();
          case DIMENSION -> List.of("岗位性质", "具体职能", "素质要求");
          case NOT_APPLICABLE -> List.of("是", "否");
          case UNIT -> List.of("年", "个月", "个", "人", "次", "名", "项", "分", "%");
          default -> List.of();
        };
    boolean closed = !values.isEmpty() && word != Word.STACKING && word != Word.UNIT;
    return new Column(header.place().line(), header.place().column(), word.zh() + "\n" + meaning(word), values, closed);
  }

  private static String meaning(Word word) {
    return switch (word) {
      case ID -> "全包唯一；同一规则的前后两版可用同一编号";
      case TITLE -> "规则成立时的实情，或数额的名称";
      case ITEM -> "评分项目，与评分方案一致";
      case CONCLUSION -> "规则成立时的结论，一字不差";
      case POINTS -> "0 至 100";
      case PERIOD -> "如 6个月、1年";
      case START -> "影响期从哪一天起算";
      case STACKING -> "前一影响期未满时怎么办";
      case SHIFT -> "整数，加写正数，扣写负数";
      case REASON -> "一句话，{项}在研判时换成实际的值";
      case BASIS -> "写到条、款；没有核到原文的注明“待核实”";
      case MARK -> "A 现行原文已核\nB 旧版原文已核\nC 仅见二手资料\nD 待核实";
      case FROM -> "当日起生效，如 2024-01-01";
      case UNTIL -> "当日已不生效；留空表示至今有效";
      case WEIGHT -> "0 至 100，每类岗位合计 100";
      case MINIMUM -> "低于此分不符合；没有的写“无”";
      case VALUE -> "只写数，单位写在“单位”列";
      case NOT_APPLICABLE -> "是否允许该部门答“不涉及”";
      default -> "";
    };
  }
}
