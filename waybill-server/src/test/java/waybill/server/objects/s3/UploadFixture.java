package waybill.server.objects.s3;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file to put, a store to put it to, and a directory for notes, made anew for each test. */
class UploadFixture {
  Uploads uploads;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    uploads = new Uploads(directory);
  }

  @AfterEach
  void stop() throws IOException {
    uploads.close();
  }
}
