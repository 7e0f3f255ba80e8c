package waybill.registry.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import waybill.registry.identity.Caller;

/**
 * Keeps the registry's state. Its reads see every commit that returned before they began. All
 * methods may be called from any thread.
 */
public interface RegistryStore extends Reads, AutoCloseable {

  /**
   * Runs work as one transaction. Commits are serial: each sees the one before it, whole. When this
   * method returns, all changes are on stable storage and survive power loss; when it throws,
   * nothing of them remains, and the exception of the work comes out as it was thrown.
   *
   * <p>The store gives each commit its time, in the order of commits: no commit is earlier than one
   * before it, also after a restart and when the machine's clock steps back.
   *
   * @param caller who changes things
   * @param operation the API's operation, for example {@code UpdateModelPackage}
   * @param work reads and changes through the transaction only; it must be quick, repeatable and
   *     free of other effects, since a store may run it again
   * @return what the work returned
   * @throws waybill.registry.problem.Refusal when the work refuses
   * @throws StoreFailure when the state cannot be read or written; nothing was changed
   */
  <T> T commit(Caller caller, String operation, Function<Transaction, T> work);

  /**
   * The state as it was after the last commit of this time, read from the history. It never
   * changes, so it can be asked again at any later time; its own history ends there.
   *
   * @param time in whole milliseconds
   * @throws waybill.registry.problem.Refusal with Invalid for a time that is yet to come
   */
  Reads asOf(Instant time);

  /** The end of the history's chain; empty before the first change. */
  Optional<ChainHead> head();

  /**
   * Goes the way of a commit and changes nothing.
   *
   * @throws StoreFailure when a change could not be written now
   */
  void checkWritable();

  /** Finishes commits under way and lets go of all resources. */
  @Override
  void close();
}
