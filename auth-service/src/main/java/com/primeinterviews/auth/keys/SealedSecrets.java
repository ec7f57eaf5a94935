package com.primeinterviews.auth.keys;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import java.util.List;
import java.util.function.Consumer;

/** A table that keeps secrets sealed. */
public interface SealedSecrets {

  /**
   * Some of those that a master key has sealed. Nobody else gets them until the transaction ends;
   * those that others hold are left out.
   */
  List<Secret> lockSealedUnder(String masterKeyId, int most);

  /**
   * One of them.
   *
   * @param name under which it was sealed
   * @param replacement takes it sealed anew
   */
  record Secret(String name, Sealed sealed, Consumer<Sealed> replacement) {}
}
