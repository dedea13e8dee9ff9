package org.baguan.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the evaluator reads facts. Null says that nobody supplied the fact. */
public interface Facts {

  /** Reads the facts as they are. */
  Facts AS_GIVEN =
      new Facts() {
        @Override
        public @Nullable Object value(Term term, Object of) {
          return term.read(of);
        }

        @Override
        public @Nullable List<?> members(ListTerm list, Object of) {
          return list.read(of);
        }
      };

  /** Returns the value of a term of a subject or member. */
  @Nullable Object value(Term term, Object of);

  /** Returns the members of a list of a subject. */
  @Nullable List<?> members(ListTerm list, Object of);
}
