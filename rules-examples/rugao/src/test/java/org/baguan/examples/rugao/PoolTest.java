package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class PoolTest {

  @Test
  void the_committed_pool_is_what_the_generator_writes() throws IOException {
    try (City city = City.open()) {
      assertThat(Files.readString(city.pool())).isEqualTo(PoolGenerator.yaml());
    }
  }

  @Test
  void the_pool_holds_three_hundred_officials() {
    assertThat(PoolGenerator.yaml().lines().filter(line -> line.startsWith("  - id: P-")).distinct()).hasSize(300);
  }
}
