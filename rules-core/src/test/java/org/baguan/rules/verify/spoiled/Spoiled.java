package org.baguan.rules.verify.spoiled;

import java.util.Map;
import java.util.Optional;

/**
 * A pack with one thing spoiled in it.
 *
 * @param what what was done, as a sentence
 * @param files the files of the pack
 * @param file the file in which it was done
 * @param row the row or line, from 1; 0 for the file as a whole
 * @param column the column of the cell, from 1; 0 for the whole row, or for text
 * @param word the permitted word that was misspelt there; empty where no word was
 * @param outcome whether it was done to what a row concludes
 */
record Spoiled(
    String what, Map<String, byte[]> files, String file, int row, int column, Optional<String> word, boolean outcome) {

  @Override
  public String toString() {
    return what;
  }
}
