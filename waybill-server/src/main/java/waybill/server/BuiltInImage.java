package waybill.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waybill.server.runtime.ImagePatterns;
import waybill.server.runtime.process.ProcessImage;
import waybill.server.runtime.process.SandboxChoice;

/** The image that needs no engine and no configuration: {@code waybill onnx serve}. */
final class BuiltInImage {
  private static final String IMAGE = "waybill/onnx:1";

  private BuiltInImage() {}

  /**
   * The command behind the image, when this server was started by the launcher.
   *
   * @param javaHome of this process, which is {@code KIT/runtime/server} in a kit
   */
  static Optional<ProcessImage> find(Map<String, String> environment, Path javaHome) {
    String launcher = environment.getOrDefault("WAYBILL_LAUNCHER", "");
    if (launcher.isEmpty()) {
      return Optional.empty();
    }
    Path kit = javaHome.resolve("../..").normalize();
    boolean isKit = Files.exists(kit.resolve("onnx.jars"));
    // A sandbox cannot see whether a checkout was built since, so the launcher is told not to ask.
    List<String> command =
        isKit
            ? List.of("env", "WAYBILL_KIT=" + kit, launcher, "onnx", "serve")
            : List.of(launcher, "onnx", "serve");
    Path readable = isKit ? kit : Path.of(launcher).resolveSibling(".").normalize();
    return Optional.of(
        new ProcessImage(
            "waybill-onnx",
            new ImagePatterns(List.of(IMAGE)),
            command,
            SandboxChoice.AUTO,
            List.of(readable),
            List.of(),
            false));
  }
}
