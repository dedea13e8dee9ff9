package org.baguan.rules.boxes.planted;

/** Planted: boxes that know packs, and POI. */
final class BoxOnPack {

  private BoxOnPack() {}

  static Object pack(org.baguan.rules.pack.RulePack pack, org.apache.poi.ss.util.CellReference cell) {
    return pack.names() + cell.formatAsString();
  }
}
