package waybill.server.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;

/**
 * All that this package asks of a database connection: so narrow that a layer which injects faults
 * can stand in front of it. For one thread at a time.
 */
interface SqlConnection extends AutoCloseable {

  /** Turns the current row into a value. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows of the answer.
   *
   * @throws StoreFailure when the database fails; the connection is then of no more use
   */
  <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... arguments);

  /**
   * Runs a statement without rows.
   *
   * @return how many rows it changed
   * @throws StoreFailure when the database fails; the connection is then of no more use
   */
  int update(String sql, @Nullable Object... arguments);

  /** Undoes what was not committed and lets go of the connection. Never throws. */
  @Override
  void close();

  /** The only row of the answer, if there is one. */
  default <T> Optional<T> find(RowReader<T> reader, String sql, @Nullable Object... arguments) {
    return query(reader, sql, arguments).stream().findFirst();
  }
}
