package org.baguan.rules.language;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.Unit;

/** The type of a term, an amount or a literal. */
public sealed interface Type {

  /** Returns the name that policy staff read. */
  String zh();

  /** Returns whether values of this type can be compared by order. */
  boolean ordered();

  /** Returns whether a value of the other type may be compared with one of this. */
  default boolean comparableWith(Type other) {
    return equals(other);
  }

  /** A whole number in a unit; months are whole numbers in {@link Unit#MONTHS}. */
  record Whole(Unit unit) implements Type {
    @Override
    public String zh() {
      return unit == Unit.MONTHS ? "月数" : "整数";
    }

    @Override
    public boolean ordered() {
      return true;
    }

    @Override
    public boolean comparableWith(Type other) {
      return other instanceof Whole whole && (unit == Unit.MONTHS) == (whole.unit == Unit.MONTHS);
    }
  }

  /** An exact decimal. */
  record Decimal() implements Type {
    @Override
    public String zh() {
      return "小数";
    }

    @Override
    public boolean ordered() {
      return true;
    }
  }

  /** A calendar day. */
  record Day() implements Type {
    @Override
    public String zh() {
      return "日期";
    }

    @Override
    public boolean ordered() {
      return true;
    }
  }

  /** Yes or no. */
  record YesNo() implements Type {
    @Override
    public String zh() {
      return "是/否";
    }

    @Override
    public boolean ordered() {
      return false;
    }
  }

  /** Text that is shown and never tested. */
  record Text() implements Type {
    @Override
    public String zh() {
      return "文字";
    }

    @Override
    public boolean ordered() {
      return false;
    }
  }

  /**
   * A code of a list.
   *
   * @param name the list's name
   * @param codes the codes, lowest first where the list is ordered
   * @param ordered whether the order means rank
   */
  record Code(String name, List<CodeValue> codes, boolean ordered) implements Type {
    /** Copies the list. */
    public Code {
      codes = List.copyOf(codes);
    }

    @Override
    public String zh() {
      return "代码（" + name + "）";
    }

    /** Returns the code that policy staff write so, or that Java names so. */
    public Optional<CodeValue> code(String word) {
      return codes.stream().filter(c -> c.zh().equals(word) || c.en().equals(word)).findFirst();
    }

    @Override
    public boolean comparableWith(Type other) {
      return other instanceof Code code && code.name.equals(name);
    }
  }

  /**
   * One code.
   *
   * @param zh the word policy staff write
   * @param en the English word, or the Java name
   * @param value the enum constant, or the word itself for a code that a pack declares
   */
  record CodeValue(String zh, String en, Comparable<?> value) {}
}
