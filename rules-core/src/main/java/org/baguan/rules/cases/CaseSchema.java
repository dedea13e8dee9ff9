package org.baguan.rules.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of case files and pools, from the same records that the reader binds to. What a schema
 * can say, it says; that persons are known, that nobody is nominated twice and the like only the reader
 * checks. The reader is also a little more lenient: it takes quoted numbers, for one.
 */
public final class CaseSchema {
  private final FormSchemas forms;

  private CaseSchema(CaseTerms terms) {
    this.forms = new FormSchemas(terms);
  }

  /** Returns the schema of a case file; the same text for the same terms. */
  public static String json(CaseTerms terms) {
    return new CaseSchema(terms).top("案件文件", Keys.CASE);
  }

  /** Returns the schema of a pool file; the same text for the same terms. */
  public static String poolJson(CaseTerms terms) {
    return new CaseSchema(terms).top("干部库文件", Keys.POOL);
  }

  private String top(String title, List<Key> keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(forms.mapping(keys));
    schema.put("$defs", forms.definitions());
    return Json.print(schema);
  }
}
