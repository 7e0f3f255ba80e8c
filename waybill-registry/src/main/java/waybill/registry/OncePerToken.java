package waybill.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
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

/** Commits work once per client token. */
final class OncePerToken {
  /** How long a token stands for its first use; our choice, the API gives no figure. */
  static final Duration TOKEN_LIFE = Duration.ofDays(1);

  private final RegistryStore store;

  OncePerToken(RegistryStore store) {
    this.store = store;
  }

  /**
   * Runs work as one transaction unless the token was used for the same request within a day; then
   * answers what that use had made. Without a token it runs in any case.
   *
   * @throws Refusal with Conflict when the token was used for another request
   */
  Arn commit(
      Caller caller,
      String operation,
      @Nullable ClientToken token,
      Function<Transaction, Arn> work) {
    if (token == null) {
      return store.commit(caller, operation, work);
    }
    return store.commit(
        caller,
        operation,
        transaction ->
            replayed(transaction, token).orElseGet(() -> remembered(transaction, token, work)));
  }

  private static Optional<Arn> replayed(Transaction transaction, ClientToken token) {
    Act act = transaction.act();
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
      Transaction transaction, ClientToken token, Function<Transaction, Arn> work) {
    Act act = transaction.act();
    Arn result = work.apply(transaction);
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
}
