package com.primeinterviews.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a token's header may be verified with: RS256 only, whatever the header says, chosen
 * by {@code kid}. The library's own selector makes a key anew for each token, a tenth of what the
 * check costs; here it is made once for each set of keys.
 */
final class VerificationKeys implements JWSKeySelector<SecurityContext> {

  private static final JWKMatcher RSA = new JWKMatcher.Builder().keyType(KeyType.RSA).build();

  private record Made(JWKSet from, Map<JWK, Key> keys) {}

  private final SigningKeys source;
  private volatile @Nullable Made made;

  VerificationKeys(SigningKeys source) {
    this.source = source;
  }

  @Override
  public List<Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
      return List.of();
    }
    var set = source.current();
    var matches = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(set);
    if (matches.isEmpty()) {
      source.missed();
      return List.of();
    }
    var known = madeFrom(set);
    var keys = new ArrayList<Key>(matches.size());
    for (JWK match : matches) {
      var key = known.get(match);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private Map<JWK, Key> madeFrom(JWKSet set) throws KeySourceException {
    var last = made;
    if (last != null && last.from == set) {
      return last.keys;
    }
    var keys = new HashMap<JWK, Key>();
    for (JWK jwk : new JWKSelector(RSA).select(set)) {
      try {
        keys.put(jwk, jwk.toRSAKey().toRSAPublicKey());
      } catch (JOSEException e) {
        throw new KeySourceException("A key of the issuer cannot be used", e);
      }
    }
    made = new Made(set, Map.copyOf(keys));
    return keys;
  }
}
