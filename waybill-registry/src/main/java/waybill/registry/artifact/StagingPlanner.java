package waybill.registry.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;

/**
 * Finds out what a container's directories will hold, from what a store lists. The outcome does not
 * depend on the order in which it lists.
 */
public final class StagingPlanner {
  private static final int MANIFEST_BYTES_MAX = 64 << 20;

  /** Of a manifest's locations; beyond it, one listing of the prefix costs less than asking. */
  private static final int ASKED_MAX = 100;

  private final ObjectStore store;
  private final List<ObjectUri> gated;
  private final StagingLimits limits;

  /**
   * What a plan came to.
   *
   * @param plan without what was refused
   * @param refusals each with its object, in the order of the sources and then of the keys
   */
  public record Survey(StagingPlan plan, List<StagingRefusal> refusals) {
    public Survey {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * @param gated beginnings of locations whose data needs an accepted agreement
   */
  public StagingPlanner(ObjectStore store, List<ObjectUri> gated, StagingLimits limits) {
    this.store = store;
    this.gated = List.copyOf(gated);
    this.limits = limits;
  }

  /**
   * The plan for these sources.
   *
   * @throws StagingRefusal the first of the survey's
   * @throws IOException when the store cannot be asked
   */
  public StagingPlan plan(List<ModelSource> sources) throws StagingRefusal, IOException {
    Survey survey = survey(sources);
    if (!survey.refusals().isEmpty()) {
      throw survey.refusals().getFirst();
    }
    return survey.plan();
  }

  /**
   * The plan and everything in the way of it.
   *
   * @throws IOException when the store cannot be asked
   */
  public Survey survey(List<ModelSource> sources) throws IOException {
    List<Mount> mounts = new ArrayList<>();
    List<StagingRefusal> refusals = new ArrayList<>();
    if (sources.stream().noneMatch(source -> source.directory().equals(ModelSources.MODEL))) {
      mounts.add(new Mount(ModelSources.MODEL, "", new Files(List.of())));
    }
    for (ModelSource source : sources) {
      try {
        mounts.add(mount(source, refusals));
      } catch (StagingRefusal refusal) {
        refusals.add(refusal);
      }
    }
    return new Survey(new StagingPlan(mounts), refusals);
  }

  private Mount mount(ModelSource source, List<StagingRefusal> refusals)
      throws StagingRefusal, IOException {
    requireOpen(source, source.uri());
    if (!source.isPrefix()) {
      StoredObject object = head(source.uri(), "Could not find model data at " + source.name());
      requireETag(object, source.eTag());
      if (source.isGzip()) {
        return new Mount(source.directory(), source.name(), new Archive(object));
      }
      String key = source.uri().key();
      PlannedFiles files = new PlannedFiles(limits, refusals);
      files.add(key.substring(key.lastIndexOf('/') + 1), object);
      return new Mount(source.directory(), source.name(), files.finished(source));
    }
    List<StoredObject> objects = objects(source, refusals);
    PlannedFiles files = new PlannedFiles(limits, refusals);
    for (StoredObject object : objects) {
      requireOpen(source, object.uri());
      files.add(object.uri().key().substring(source.uri().key().length()), object);
    }
    return new Mount(source.directory(), source.name(), files.finished(source));
  }

  private List<StoredObject> objects(ModelSource source, List<StagingRefusal> refusals)
      throws StagingRefusal, IOException {
    @Nullable ObjectUri manifest = source.manifest();
    if (manifest != null) {
      return listedByManifest(source, manifest, refusals);
    }
    List<StoredObject> objects = new ArrayList<>();
    try {
      store.list(source.uri(), objects::add);
    } catch (MissingObject e) { // no bucket: nothing is there
      objects.clear();
    }
    if (objects.isEmpty()) {
      throw missing(
          source.uri(), "Could not find model data at " + source.name() + ": nothing is there");
    }
    objects.sort(Comparator.comparing(object -> object.uri().key(), PathRules.BY_BYTES));
    return objects;
  }

  private List<StoredObject> listedByManifest(
      ModelSource source, ObjectUri manifest, List<StagingRefusal> refusals)
      throws StagingRefusal, IOException {
    StoredObject kept = head(manifest, "There is no manifest at " + manifest.text());
    requireETag(kept, source.manifestETag());
    List<ObjectUri> wanted = locations(source, kept);
    Map<ObjectUri, StoredObject> known = new HashMap<>();
    if (wanted.size() > ASKED_MAX) {
      Set<ObjectUri> all = new HashSet<>(wanted);
      store.list(
          source.uri(),
          object -> {
            if (all.contains(object.uri())) {
              known.put(object.uri(), object);
            }
          });
    }
    List<StoredObject> objects = new ArrayList<>();
    for (ObjectUri uri : wanted) {
      try {
        StoredObject object = known.get(uri);
        objects.add(
            object == null
                ? head(uri, "The manifest names " + uri.text() + ", which is not there")
                : object);
      } catch (StagingRefusal refusal) {
        refusals.add(refusal);
      }
    }
    return objects;
  }

  private List<ObjectUri> locations(ModelSource source, StoredObject manifest)
      throws StagingRefusal, IOException {
    String name = manifest.uri().text();
    if (manifest.size() > MANIFEST_BYTES_MAX) {
      throw new StagingRefusal(
          StagingRule.M1, name, "The manifest has more than " + MANIFEST_BYTES_MAX + " bytes.");
    }
    List<ObjectUri> locations = new ArrayList<>();
    try (InputStream content = store.open(manifest, 0, manifest.size())) {
      for (String location : Manifest.locations(content.readAllBytes(), name)) {
        locations.add(below(source, location, name));
      }
    }
    if (locations.isEmpty()) {
      throw new StagingRefusal(
          StagingRule.M3, name, "The manifest lists nothing. Name an object in it.");
    }
    return locations;
  }

  private static ObjectUri below(ModelSource source, String location, String manifest)
      throws StagingRefusal {
    ObjectUri prefix = source.uri();
    if (!location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*")) {
      return new ObjectUri(prefix.bucket(), prefix.key() + location);
    }
    return ObjectUri.parse(location)
        .filter(uri -> uri.bucket().equals(prefix.bucket()))
        .filter(uri -> uri.key().startsWith(prefix.key()))
        .orElseThrow(
            () ->
                new StagingRefusal(
                    StagingRule.M2,
                    manifest,
                    "The manifest names "
                        + location
                        + ", which is not below "
                        + prefix.text()
                        + ". Leave it out, or give another S3Uri."));
  }

  private void requireOpen(ModelSource source, ObjectUri uri) throws StagingRefusal {
    if (!source.acceptsEula() && gated.stream().anyMatch(gate -> covers(gate, uri))) {
      throw new StagingRefusal(
          StagingRule.F2,
          uri.text(),
          "This data is under an agreement. Read it, and set ModelAccessConfig.AcceptEula to true"
              + " in the S3DataSource that names it; what has no such member, as ModelDataUrl, cannot"
              + " name such data.");
    }
  }

  private static boolean covers(ObjectUri gate, ObjectUri uri) {
    return gate.bucket().equals(uri.bucket()) && uri.key().startsWith(gate.key());
  }

  private StoredObject head(ObjectUri uri, String sentence) throws StagingRefusal, IOException {
    try {
      return store.head(uri);
    } catch (MissingObject e) {
      throw missing(uri, sentence);
    }
  }

  private static StagingRefusal missing(ObjectUri uri, String sentence) {
    return new StagingRefusal(
        StagingRule.F1, uri.text(), sentence + ". Put it there, or correct the location.");
  }

  private static void requireETag(StoredObject object, @Nullable String expected)
      throws StagingRefusal {
    if (expected != null && !expected.equals(object.eTag())) {
      throw new StagingRefusal(
          StagingRule.F3,
          object.uri().text(),
          "The object has the ETag "
              + object.eTag()
              + ", not "
              + expected
              + ": it was changed since it was recorded. Register the new content as a version.");
    }
  }
}
