package com.primeinterviews.platform.idempotency;

import com.primeinterviews.platform.idempotency.Claim.Granted;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Puts the mark "took effect" into the first transaction that a request commits, so that a crash
 * leaves both or neither: whoever repeats the request can neither do the thing twice nor be told
 * that something was done which was not. A run that has lost its claim cannot commit.
 */
final class EffectMarker implements TransactionExecutionListener {

  private final ThreadLocal<Run> runs = new ThreadLocal<>();

  /** Asked for late: the table is reached through the data source that transactions belong to. */
  private final ObjectProvider<Claims> claims;

  EffectMarker(ObjectProvider<Claims> claims) {
    this.claims = claims;
  }

  /** One run of a request, on the thread that serves it. */
  static final class Run {
    private final Granted claim;
    private boolean effective;

    Run(Granted claim) {
      this.claim = claim;
    }

    /** Whether anything was committed. */
    boolean isEffective() {
      return effective;
    }
  }

  Run begin(Granted claim) {
    var run = new Run(claim);
    runs.set(run);
    return run;
  }

  void end() {
    runs.remove();
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    var run = runs.get();
    if (run != null && !run.effective && !transaction.isReadOnly()) {
      if (!claims.getObject().markEffective(run.claim)) {
        throw new OptimisticLockingFailureException("The Idempotency-Key was claimed anew");
      }
      run.effective = true;
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    var run = runs.get();
    if (run != null && failure != null) {
      run.effective = false;
    }
  }
}
