package waybill.server.store.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.store.StoreFailure;

/** A connection over JDBC that keeps its statements prepared. For one thread at a time. */
final class JdbcConnection implements SqlConnection {

  /** More than the package has fixed texts; lists make a few more by their filters. */
  private static final int PREPARED_MAX = 100;

  private static final Logger LOG = System.getLogger(JdbcConnection.class.getName());

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

  JdbcConnection(Connection connection) {
    this.connection = connection;
  }

  @Override
  public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... arguments) {
    try {
      PreparedStatement statement = bound(sql, arguments);
      return statement.execute() ? values(statement, reader) : List.of(); // some pragmas are mute
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public int update(String sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "A database connection did not close cleanly.", e);
    }
  }

  private static <T> List<T> values(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(reader.read(rows));
      }
      return values;
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    if (prepared.size() == PREPARED_MAX) {
      Iterator<PreparedStatement> leastUsed = prepared.values().iterator();
      leastUsed.next().close();
      leastUsed.remove();
    }
    PreparedStatement made = connection.prepareStatement(sql);
    prepared.put(sql, made);
    return made;
  }

  private static StoreFailure failure(SQLException e) {
    return new StoreFailure("The database failed: " + e.getMessage(), e);
  }
}
