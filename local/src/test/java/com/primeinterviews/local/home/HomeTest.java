package com.primeinterviews.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.local.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
  @TempDir Path project;

  @Test
  void isInTheProjectUnlessSaidOtherwise() {
    assertThat(Home.of(Map.of(), project).folder()).isEqualTo(project.resolve(".local"));
    assertThat(Home.of(Map.of("PRIME_HOME", "/srv/second"), project).folder())
        .isEqualTo(Path.of("/srv/second"));
  }

  @Test
  void movesAllPortsByTheOffset() {
    assertThat(Home.of(Map.of("PRIME_PORT_OFFSET", "3000"), project).port(8080)).isEqualTo(11080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "60000", "1.5", ""})
  void refusesAnOffsetThatLeadsToNoPorts(String offset) {
    assertThatThrownBy(() -> Home.of(Map.of("PRIME_PORT_OFFSET", offset), project))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("PRIME_PORT_OFFSET is '" + offset + "'");
  }

  @Test
  void isClosedToOtherUsers() throws IOException {
    Home home = Home.of(Map.of(), project);
    home.prepare();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data())))
        .isEqualTo("rwx------");
  }

  @Test
  void aPlaceThatCannotBeUsedIsToldWithWhatToDo() throws IOException {
    Path file = Files.createFile(project.resolve("a-file"));

    assertThatThrownBy(() -> new Home(file.resolve("home"), project, 0).prepare())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("set PRIME_HOME to a folder of your own");
  }
}
