package org.baguan.rules.model.planted;

import org.apache.commons.csv.CSVFormat;

/** Planted: the model needs a library, and a binary fraction. */
public final class FactOnCsv {

  final CSVFormat format = CSVFormat.RFC4180;
  final double weight = 0.1;
}
