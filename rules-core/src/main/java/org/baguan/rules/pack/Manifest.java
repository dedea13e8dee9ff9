package org.baguan.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Aspect;

/**
 * What pack.yaml says.
 *
 * @param id the pack's id
 * @param version its version
 * @param title its title in Chinese
 * @param languages the languages in which its reasons are written
 * @param tieBreak the keys by which equal totals are ordered, first key first
 * @param codes the code lists that it declares, by name
 * @param attributes the attributes of a candidacy that it declares
 * @param matchWeights the weight of each aspect in the person-post match; they sum to 100
 * @param matchBands the bands of the match, highest first
 * @param afterProceeding what the unit is told to follow when a case proceeds
 * @param places where it says so
 */
public record Manifest(
    String id,
    String version,
    String title,
    List<String> languages,
    List<TieBreak> tieBreak,
    Map<String, List<String>> codes,
    List<Vocabulary.Attribute> attributes,
    Map<Aspect, BigDecimal> matchWeights,
    List<Band> matchBands,
    List<String> afterProceeding,
    ManifestPlaces places) {

  /** Copies the collections. */
  public Manifest {
    languages = List.copyOf(languages);
    tieBreak = List.copyOf(tieBreak);
    codes = Map.copyOf(codes);
    attributes = List.copyOf(attributes);
    matchWeights = Map.copyOf(matchWeights);
    matchBands = List.copyOf(matchBands);
    afterProceeding = List.copyOf(afterProceeding);
  }

  /** A key of the ranking: a term of the candidacy by its label, the greatest or the least first. */
  public record TieBreak(String term, boolean greatestFirst) {}

  /** A band of the match, from a number of points, included. */
  public record Band(String name, BigDecimal from) {}
}
