package waybill.server.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import waybill.registry.artifact.StagingRefusal;

/** Another process that uses a cache: leases one archive until its input ends. */
final class CacheMain {
  private CacheMain() {}

  public static void main(String[] arguments)
      throws StagingRefusal, IOException, InterruptedException {
    PlainFiles objects = new PlainFiles(Path.of(arguments[1]));
    Stager stager = new Stager(objects, StagingOptions.DEFAULT);
    try (StagingCache cache = new StagingCache(Path.of(arguments[0]), 0, Clock.systemUTC());
        StagingCache.Leases leases =
            cache.lease(StagingMain.plan(objects, "archive", "model.tar.gz"), stager)) {
      System.out.println(leases.all().getFirst().root());
      System.in.read();
    }
  }
}
