package org.baguan.rules.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Place;

/** Where names stand in pack.yaml, so that a problem found later is told at its line. Immutable. */
public final class ManifestPlaces {

  /** No place is known: everything is told at the file. */
  public static final ManifestPlaces NONE = new ManifestPlaces(Map.of());

  private final Map<List<String>, Place> places;

  private ManifestPlaces(Map<List<String>, Place> places) {
    this.places = Map.copyOf(places);
  }

  /**
   * Returns where a name stands.
   *
   * @param path the keys that lead to it, then the name: codes, the list's name and the code
   * @return the file, when the line is not known
   */
  public Place of(String... path) {
    return places.getOrDefault(List.of(path), Place.file(ManifestReader.FILE));
  }

  /** Collects places while pack.yaml is read; of a name that stands twice, the first. */
  static final class Collected {

    private final Map<List<String>, Place> places = new HashMap<>();

    void add(Place place, String... path) {
      places.putIfAbsent(List.of(path), place);
    }

    ManifestPlaces all() {
      return new ManifestPlaces(places);
    }
  }
}
