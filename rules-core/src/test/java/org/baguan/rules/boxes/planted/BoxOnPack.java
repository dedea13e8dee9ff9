package org.baguan.rules.boxes.planted;

import org.baguan.rules.pack.Manifest;

/** Planted: a box uses the pack. */
public final class BoxOnPack {

  Manifest later;
}
