package waybill.server.store.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections with a tap that sees every call, and may let it fail before or after it is done. */
final class TappedConnections implements Connections {

  /** Sees what goes to the database; what it throws is what the caller gets. */
  interface Tap {
    default void before(String call) {}

    default void after(String call) {}
  }

  private final Connections real;
  private final Tap tap;

  TappedConnections(Connections real, Tap tap) {
    this.real = real;
    this.tap = tap;
  }

  @Override
  public SqlConnection open(Role role) {
    tap.before("open " + role);
    SqlConnection opened = real.open(role);
    try {
      tap.after("open " + role);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    return new Tapped(opened);
  }

  private final class Tapped implements SqlConnection {
    private final SqlConnection connection;

    Tapped(SqlConnection connection) {
      this.connection = connection;
    }

    @Override
    public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... arguments) {
      tap.before(sql);
      List<T> rows = connection.query(reader, sql, arguments);
      tap.after(sql);
      return rows;
    }

    @Override
    public int update(String sql, @Nullable Object... arguments) {
      tap.before(sql);
      int changed = connection.update(sql, arguments);
      tap.after(sql);
      return changed;
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
