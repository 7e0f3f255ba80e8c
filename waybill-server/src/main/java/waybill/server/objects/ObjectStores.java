package waybill.server.objects;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.Resumption;
import waybill.registry.artifact.StoredObject;

/**
 * All stores as one: the bucket's name decides which store has it, the first that fits in the order
 * given. A store is made when the first of its buckets is asked for.
 */
public final class ObjectStores implements BucketStore, ObjectEndpoints {
  private final List<Opened> stores = new ArrayList<>();

  /** Makes a store. */
  public interface Maker {
    /**
     * Makes it.
     *
     * @throws IOException when what it needs, such as a file with its secret, cannot be read
     */
    BucketStore make() throws IOException;
  }

  /**
   * A store and its buckets.
   *
   * @param buckets names, in which {@code *} stands for any letters, also none
   * @param endpoints where it is reached by URLs
   */
  public record Route(List<String> buckets, List<URI> endpoints, Maker maker) {
    public Route {
      buckets = List.copyOf(buckets);
      endpoints = List.copyOf(endpoints);
    }
  }

  /**
   * Puts stores together.
   *
   * @param otherwise the store of all buckets that no route fits
   */
  public ObjectStores(List<Route> routes, Maker otherwise) {
    routes.forEach(route -> stores.add(new Opened(route)));
    stores.add(new Opened(new Route(List.of("*"), List.of(), otherwise)));
  }

  @Override
  public void put(ObjectUri uri, byte[] content) throws IOException {
    of(uri).put(uri, content);
  }

  @Override
  public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
    return of(uri).put(uri, content, size);
  }

  @Override
  public StoredObject put(ObjectUri uri, Path file, InputStream content, Resumption resumption)
      throws IOException {
    return of(uri).put(uri, file, content, resumption);
  }

  @Override
  public void take(ObjectUri uri, Path file) throws IOException {
    of(uri).take(uri, file);
  }

  @Override
  public StoredObject head(ObjectUri uri) throws IOException {
    return of(uri).head(uri);
  }

  @Override
  public void list(ObjectUri start, Consumer<StoredObject> objects) throws IOException {
    of(start).list(start, objects);
  }

  @Override
  public InputStream open(StoredObject object, long from, long length) throws IOException {
    return of(object.uri()).open(object, from, length);
  }

  @Override
  public boolean isFasterInParts(ObjectUri uri) throws IOException {
    return of(uri).isFasterInParts(uri);
  }

  @Override
  public boolean delete(ObjectUri uri) throws IOException {
    return of(uri).delete(uri);
  }

  /** Of each store those that are taken from it. */
  @Override
  public List<String> buckets() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Opened each : stores) {
      for (String name : each.store().buckets()) {
        if (isOf(each, name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<ObjectUri> find(String url) {
    for (Opened each : stores) {
      for (URI endpoint : each.route.endpoints()) {
        Optional<ObjectUri> found = EndpointUrl.find(endpoint, url);
        if (found.isPresent() && isOf(each, found.get().bucket())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    stores.forEach(Opened::close);
  }

  private boolean isOf(Opened store, String bucket) {
    return opened(bucket) == store;
  }

  private BucketStore of(ObjectUri uri) throws IOException {
    return opened(uri.bucket()).store();
  }

  private Opened opened(String bucket) {
    return stores.stream().filter(store -> store.fits(bucket)).findFirst().orElseThrow();
  }

  /** Makes its store on the first call from any thread. */
  private static final class Opened {
    private final Route route;
    private @Nullable BucketStore store;

    Opened(Route route) {
      this.route = route;
    }

    boolean fits(String bucket) {
      return route.buckets().stream().anyMatch(pattern -> BucketPattern.fits(pattern, bucket));
    }

    synchronized BucketStore store() throws IOException {
      if (store == null) {
        store = route.maker().make();
      }
      return store;
    }

    synchronized void close() {
      if (store != null) {
        store.close();
      }
    }
  }
}
