package waybill.registry.artifact.report;

import java.util.List;
import java.util.Map;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/**
 * One source of a container as it was seen.
 *
 * @param container where the container stands in the answer that describes the package
 * @param directory where its files are staged
 * @param location the URI as the definition has it
 * @param count of its objects, also of those beyond the first ones listed
 * @param bytes of all its objects
 * @param objects the first ones in the order of their paths
 */
public record SeenSource(
    String container,
    String directory,
    String location,
    long count,
    long bytes,
    List<SeenObject> objects) {

  public SeenSource {
    objects = List.copyOf(objects);
  }

  /** The source that a mount was planned from, listing at most so many objects. */
  static SeenSource of(String container, Mount mount, long listed) {
    return switch (mount.content()) {
      case Archive(var object) ->
          new SeenSource(
              container,
              mount.directory(),
              mount.name(),
              1,
              object.size(),
              List.of(new SeenObject(end(object), object, null)));
      case Files(var files) ->
          new SeenSource(
              container,
              mount.directory(),
              mount.name(),
              files.size(),
              files.stream().mapToLong(file -> file.object().size()).sum(),
              files.stream()
                  .limit(Math.max(listed, 0))
                  .map(file -> new SeenObject(file.path(), file.object(), null))
                  .toList());
    };
  }

  private static String end(StoredObject object) {
    String key = object.uri().key();
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** This source with the digests of its objects. */
  SeenSource pinned(Map<ObjectUri, Digest> digests) {
    return new SeenSource(
        container,
        directory,
        location,
        count,
        bytes,
        objects.stream().map(object -> object.pinned(digests)).toList());
  }
}
