package waybill.server.objects;

import java.io.IOException;
import java.util.List;
import waybill.registry.artifact.ResumableStore;

/** A store that can also say which buckets it has, and may hold connections until it is closed. */
public interface BucketStore extends ResumableStore, AutoCloseable {

  /** The names of its buckets, sorted. */
  List<String> buckets() throws IOException;

  @Override
  void close();
}
