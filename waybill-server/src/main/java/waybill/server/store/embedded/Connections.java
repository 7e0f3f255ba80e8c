package waybill.server.store.embedded;

import waybill.registry.store.StoreFailure;

/** Where connections to one database come from. May be called from any thread. */
interface Connections {

  /** What a connection is for. */
  enum Role {
    WRITER,
    READER,
    CHECKPOINTER
  }

  /**
   * A new connection.
   *
   * @throws StoreFailure when the database cannot be opened
   */
  SqlConnection open(Role role);
}
