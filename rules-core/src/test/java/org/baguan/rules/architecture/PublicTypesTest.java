package org.baguan.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A public type is a decision: the list of them is compared with reality. */
class PublicTypesTest {

  @Test
  void the_public_types_are_those_that_were_decided_on() throws Exception {
    List<String> found =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.baguan.rules").stream()
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && !c.isNestedClass())
            .map(JavaClass::getName)
            .filter(name -> !name.startsWith("org.baguan.rules.model."))
            .sorted()
            .toList();

    assertThat(found).isEqualTo(Files.readAllLines(Path.of("src/test/resources/public-types.txt")));
  }
}
