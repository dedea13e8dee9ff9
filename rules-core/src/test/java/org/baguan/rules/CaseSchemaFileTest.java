package org.baguan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baguan.rules.cases.CaseSchema;
import org.baguan.rules.cases.CaseTerms;
import org.junit.jupiter.api.Test;

/** The schemas in docs are those of the fact model and the reference pack as they are now. */
class CaseSchemaFileTest {

  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void the_schemas_in_docs_are_generated_from_the_vocabulary_and_the_pack() throws Exception {
    CaseTerms terms = DecisionService.keyPosts().caseTerms();

    compare("case.schema.json", CaseSchema.json(terms));
    compare("pool.schema.json", CaseSchema.poolJson(terms));
  }

  /** With {@code -Dschemas=write} the files are written anew. */
  private static void compare(String name, String generated) throws Exception {
    if ("write".equals(System.getProperty("schemas"))) {
      Files.writeString(DOCS.resolve(name), generated);
    }
    assertThat(Files.readString(DOCS.resolve(name))).isEqualTo(generated);
  }
}
