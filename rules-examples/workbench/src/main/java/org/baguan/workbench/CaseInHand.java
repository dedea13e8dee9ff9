package org.baguan.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;

/** A case that was read, with the file's name as a person would say it and the pool that it names. */
record CaseInHand(String source, CaseFile file, List<Official> pool) {

  CaseInHand {
    pool = List.copyOf(pool);
  }

  /** Returns the title without the id, which stands before it wherever a case is told. */
  String title() {
    return file.title().replace(file.id() + " ", "");
  }

  /** Returns the applications handed in up to a day, in the order of the file. */
  List<Application> applications(LocalDate upTo) {
    return entries(Entry.Submitted.class, upTo).stream().map(Entry.Submitted::application).toList();
  }

  /** Returns the entries of one kind up to a day, in the order of the file. */
  <T extends Entry> List<T> entries(Class<T> kind, LocalDate upTo) {
    return file.entries().stream().filter(e -> !e.date().isAfter(upTo)).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the title of the post that the latest application asks to fill. */
  Optional<String> postTitle(LocalDate upTo) {
    return applications(upTo).stream()
        .filter(a -> a.post() != null && a.post().title() != null)
        .reduce((earlier, later) -> later)
        .map(a -> a.post().title());
  }
}
