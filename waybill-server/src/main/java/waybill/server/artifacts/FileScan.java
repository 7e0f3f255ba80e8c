package waybill.server.artifacts;

import java.io.IOException;
import java.nio.file.Path;
import waybill.registry.modelscan.ScanReport;

/** Looks into files of models and runs nothing of them. */
@FunctionalInterface
public interface FileScan {

  /**
   * What is in a directory.
   *
   * @param directory with all its files; archives among them are looked into
   * @return names of files below the directory
   * @throws IOException when a file cannot be read
   */
  ScanReport scan(Path directory) throws IOException;
}
