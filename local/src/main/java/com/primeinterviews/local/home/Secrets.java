package com.primeinterviews.local.home;

import com.primeinterviews.local.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The suite's secrets: made at random once, then kept in a file only its owner can read. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the file and adds what is missing, so that a newer suite finds its newer secrets. */
  public static Secrets in(Home home, Map<String, String> environment) {
    try {
      Properties values = read(home.secrets());
      boolean changed = values.putIfAbsent("postgres.password", password(24)) == null;
      for (String schema : Schemas.ALL) {
        changed |= values.putIfAbsent("postgres.password." + schema, password(24)) == null;
      }
      changed |= values.putIfAbsent("admin.bootstrap-secret", password(32)) == null;
      changed |= values.putIfAbsent("master-key", key()) == null;
      changed |= values.putIfAbsent("master-key.session", key()) == null;
      changed |= values.putIfAbsent("service-secret", password(48)) == null;
      changed |= values.putIfAbsent("demo.password", password(16)) == null;
      String wanted = environment.getOrDefault("PRIME_DEMO_PASSWORD", "");
      // Once the accounts exist their password is what it was then.
      if (!wanted.isBlank() && !Files.exists(home.demoMarker())) {
        changed |= !wanted.equals(values.setProperty("demo.password", wanted));
      }
      if (changed) {
        write(home.secrets(), values);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new Failure(
          "Cannot keep the secrets in " + home.secrets() + " (" + e.getMessage() + ").",
          "Make the folder writable for this user.",
          e);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    return values;
  }

  private static void write(Path file, Properties values) throws IOException {
    StringWriter text = new StringWriter();
    values.store(text, "Secrets of this local suite. ./dev reset makes new ones.");
    Path draft = Files.createTempFile(file.getParent(), "secrets", ".tmp", OWNER_ONLY);
    Files.writeString(draft, text.toString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static final java.nio.file.attribute.FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static String password(int length) {
    StringBuilder text = new StringBuilder(length);
    // A digit, a small and a capital letter for sure: the accounts' password rule asks for a mix.
    for (String part :
        List.of("23456789", "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ")) {
      text.append(part.charAt(RANDOM.nextInt(part.length())));
    }
    while (text.length() < length) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String key() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  public String postgresPassword() {
    return values.getProperty("postgres.password");
  }

  public String rolePassword(String schema) {
    return values.getProperty("postgres.password." + schema);
  }

  public String bootstrapSecret() {
    return values.getProperty("admin.bootstrap-secret");
  }

  /** Of auth-service; Base64 of 32 bytes. */
  public String masterKey() {
    return values.getProperty("master-key");
  }

  /** Of session-service: what one service has sealed no other can open. */
  public String sessionMasterKey() {
    return values.getProperty("master-key.session");
  }

  /** What a service proves itself with to get a token of its own. */
  public String serviceSecret() {
    return values.getProperty("service-secret");
  }

  public String demoPassword() {
    return values.getProperty("demo.password");
  }
}
