package com.primeinterviews.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void prepare() {
    home = new Home(folder, folder, 0);
    home.prepare();
  }

  private Secrets secrets(Map<String, String> environment) {
    return Secrets.in(home, environment);
  }

  @Test
  void areMadeOnceAndKept() {
    Secrets first = secrets(Map.of());
    Secrets second = secrets(Map.of());

    assertThat(second.demoPassword()).isEqualTo(first.demoPassword());
    assertThat(second.rolePassword("session")).isEqualTo(first.rolePassword("session"));
    assertThat(second.masterKey()).isEqualTo(first.masterKey());
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    secrets(Map.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void differForEachRole() {
    Secrets secrets = secrets(Map.of());

    assertThat(Schemas.ALL.stream().map(secrets::rolePassword)).doesNotHaveDuplicates();
  }

  @Test
  void theMasterKeyHas32Bytes() {
    assertThat(Base64.getDecoder().decode(secrets(Map.of()).masterKey())).hasSize(32);
    assertThat(Base64.getDecoder().decode(secrets(Map.of()).sessionMasterKey()))
        .hasSize(32)
        .isNotEqualTo(Base64.getDecoder().decode(secrets(Map.of()).masterKey()));
  }

  @Test
  void whatAnOlderSuiteDidNotKnowIsAdded() throws IOException {
    Files.writeString(home.secrets(), "demo.password=kept-from-before\n");

    Secrets secrets = secrets(Map.of());

    assertThat(secrets.demoPassword()).isEqualTo("kept-from-before");
    assertThat(secrets.bootstrapSecret()).hasSize(32);
  }

  @Test
  void theDemoPasswordCanBeChosenUntilTheAccountsExist() throws IOException {
    secrets(Map.of());
    assertThat(secrets(Map.of("PRIME_DEMO_PASSWORD", "Chosen-by-me-1")).demoPassword())
        .isEqualTo("Chosen-by-me-1");

    Files.createFile(home.demoMarker());

    assertThat(secrets(Map.of("PRIME_DEMO_PASSWORD", "Too-late-now-2")).demoPassword())
        .isEqualTo("Chosen-by-me-1");
  }
}
