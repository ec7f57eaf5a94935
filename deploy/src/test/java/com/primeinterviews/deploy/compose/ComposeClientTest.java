package com.primeinterviews.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Program;
import com.primeinterviews.deploy.Repository;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the client itself says of the file; needs no engine. */
class ComposeClientTest {

  @Test
  void theClientAcceptsTheFileOnceEverySecretIsGiven() {
    compose().with(secrets("given")).run("config", "--quiet").expectSuccess();
  }

  @Test
  void theClientRefusesTheFileWhileASecretIsEmpty() {
    var secrets = secrets("given");
    secrets.put("PRIME_MASTER_KEY", "");
    var refusal = compose().with(secrets).run("config", "--quiet");
    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.output()).contains("PRIME_MASTER_KEY", "set it in .env");
  }

  private static Program compose() {
    return Program.needed("version", "docker", "compose");
  }

  private static Map<String, String> secrets(String value) {
    var secrets = new HashMap<String, String>();
    Repository.read(".env.example")
        .lines()
        .filter(line -> line.matches("\\w+="))
        .forEach(line -> secrets.put(line.substring(0, line.length() - 1), value));
    return secrets;
  }
}
