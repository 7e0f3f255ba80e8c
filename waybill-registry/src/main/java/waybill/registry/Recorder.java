package waybill.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ClientToken;
import waybill.registry.problem.Problem.Conflict;
import waybill.registry.problem.Refusal;
import waybill.registry.store.Act;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.TokenUse;
import waybill.registry.store.Transaction;

/** Commits work under the caller's name at the present time, once per client token. */
final class Recorder {
  /** How long a token stands for its first use; our choice, the API gives no figure. */
  static final Duration TOKEN_LIFE = Duration.ofDays(1);

  private final RegistryStore store;
  private final InstantSource clock;

  Recorder(RegistryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Runs work as one transaction and returns its outcome. */
  <T> T commit(Caller caller, String operation, BiFunction<Transaction, Act, T> work) {
    Act act = act(caller, operation);
    return store.commit(act, transaction -> work.apply(transaction, act));
  }

  /**
   * Runs work as one transaction unless the token was used for the same request within a day; then
   * answers what that use had made.
   *
   * @throws Refusal with Conflict when the token was used for another request
   */
  Arn commitOnce(
      Caller caller,
      String operation,
      @Nullable ClientToken token,
      BiFunction<Transaction, Act, Arn> work) {
    if (token == null) {
      return commit(caller, operation, work);
    }
    Act act = act(caller, operation);
    return store.commit(
        act,
        transaction ->
            replayed(transaction, act, token)
                .orElseGet(() -> remembered(transaction, act, token, work)));
  }

  private static Optional<Arn> replayed(Transaction transaction, Act act, ClientToken token) {
    Optional<TokenUse> use =
        transaction
            .findTokenUse(act.caller().tenant(), act.operation(), token.text())
            .filter(found -> found.at().isAfter(act.at().minus(TOKEN_LIFE)));
    if (use.isPresent() && !use.get().fingerprint().equals(token.fingerprint())) {
      throw new Refusal(
          new Conflict(
              "The ClientToken " + token.text() + " was already used for another request."));
    }
    return use.map(TokenUse::result);
  }

  private static Arn remembered(
      Transaction transaction, Act act, ClientToken token, BiFunction<Transaction, Act, Arn> work) {
    Arn result = work.apply(transaction, act);
    transaction.forgetTokenUsesBefore(act.at().minus(TOKEN_LIFE));
    transaction.remember(
        new TokenUse(
            act.caller().tenant(),
            act.operation(),
            token.text(),
            token.fingerprint(),
            result,
            act.at()));
    return result;
  }

  private Act act(Caller caller, String operation) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Act(caller, operation, now);
  }
}
