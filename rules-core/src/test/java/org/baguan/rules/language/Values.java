package org.baguan.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Where generated facts and rules take their values from: few and close together, so that they meet at thresholds. */
interface Values {

  /** The values for facts and rules of the model. */
  Values OF_MODEL = Values::ofModel;

  /** Returns a value of a type, for a fact of a name; any type but text, and no code list without codes. */
  Comparable<?> value(String name, Type type, SplittableRandom random);

  /** Returns one of several. */
  static <T> T one(List<? extends T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Comparable<?> ofModel(String name, Type type, SplittableRandom random) {
    if (type instanceof Type.Whole) {
      return name.equals("year") ? Integer.valueOf(random.nextInt(2023, 2026)) : one(Pools.WHOLES, random);
    }
    if (type instanceof Type.Decimal) {
      return one(Pools.DECIMALS, random);
    }
    if (type instanceof Type.Day) {
      return one(Pools.DAYS, random);
    }
    if (type instanceof Type.YesNo) {
      return random.nextBoolean();
    }
    if (type instanceof Type.Code code) {
      return Values.<Type.CodeValue>one(code.codes(), random).value();
    }
    throw new IllegalArgumentException("text is never tested: " + name);
  }

  /** The values themselves. */
  final class Pools {
    static final List<Integer> WHOLES = List.of(0, 1, 2, 3, 5, 6, 7, 11, 12, 23, 24, 25);
    static final List<BigDecimal> DECIMALS =
        List.of("0", "59.99", "60", "60.0", "90", "100.1", "100.10").stream().map(BigDecimal::new).toList();
    static final List<LocalDate> DAYS =
        List.of(
                "2023-06-30", "2024-01-01", "2024-02-29", "2024-06-30", "2024-12-30", "2024-12-31", "2025-06-29",
                "2025-06-30", "2025-07-01", "2026-02-28")
            .stream()
            .map(LocalDate::parse)
            .toList();

    private Pools() {}
  }
}
