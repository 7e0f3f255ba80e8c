package waybill.server.runtime.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import waybill.registry.inference.ContainerFailure;

/** The images of an engine. */
final class EngineImages {
  private static final int PULL_MINUTES = 60;
  private static final String SHA256 = "sha256:";

  private final Engine engine;
  private final boolean pullsMissing;

  EngineImages(Engine engine, boolean pullsMissing) {
    this.engine = engine;
    this.pullsMissing = pullsMissing;
  }

  /**
   * The digest of an image, which is fetched if it may be: that of its manifest in a registry, or,
   * for an image that comes from none, its own id.
   *
   * @throws ContainerFailure when it cannot be had
   */
  String digest(String image) throws ContainerFailure, InterruptedException {
    Optional<InspectImageResponse> found = find(image);
    if (found.isEmpty()) {
      pull(image);
      found = find(image);
    }
    InspectImageResponse known = found.orElseThrow(() -> missing(image, "it vanished"));
    List<String> digests = known.getRepoDigests() == null ? List.of() : known.getRepoDigests();
    String repository = repository(image);
    for (String digest : digests) { // an image may come from several registries
      int at = digest.indexOf('@');
      if (digest.substring(0, Math.max(at, 0)).endsWith(repository)) {
        return digest.substring(at + 1);
      }
    }
    String id = String.valueOf(known.getId());
    return id.startsWith(SHA256) ? id : SHA256 + id;
  }

  private static String repository(String image) {
    String name = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
  }

  private Optional<InspectImageResponse> find(String image) throws ContainerFailure {
    return engine.ask(
        "look for the image " + image,
        client -> {
          try {
            return Optional.of(client.inspectImageCmd(image).exec());
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }

  private void pull(String image) throws ContainerFailure, InterruptedException {
    if (!pullsMissing) {
      throw missing(
          image, "fetching images is switched off (runtimes.docker.pull: never); load it there");
    }
    try (PullImageResultCallback progress =
        engine.ask(
            "fetch the image " + image,
            client -> client.pullImageCmd(named(image)).exec(new PullImageResultCallback()))) {
      if (!progress.awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)) {
        throw missing(image, "fetching it took more than " + PULL_MINUTES + " minutes");
      }
    } catch (DockerException e) {
      throw missing(image, "it cannot be fetched: " + Engine.said(e));
    } catch (ContainerFailure | InterruptedException e) {
      throw e;
    } catch (IOException e) {
      throw missing(image, "fetching it broke off: " + e.getMessage());
    }
  }

  /** Without a tag an engine would fetch all of them. */
  private static String named(String image) {
    boolean isNamed = image.contains("@") || image.lastIndexOf(':') > image.lastIndexOf('/');
    return isNamed ? image : image + ":latest";
  }

  private ContainerFailure missing(String image, String why) {
    return new ContainerFailure(
        "The image " + image + " is not in the engine at " + engine.host() + ", and " + why + ".");
  }
}
