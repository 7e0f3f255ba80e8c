package waybill.server.staging;

/** Is told how staging goes on. May be called by several threads at once; shall return soon. */
public interface StagingProgress {
  /** For callers that do not look. */
  StagingProgress SILENT =
      new StagingProgress() {
        @Override
        public void bytes(long more) {}

        @Override
        public void file(String path) {}
      };

  /** So many bytes of files more are there, unpacked ones where an archive is unpacked. */
  void bytes(long more);

  /** A file is complete, or was complete from an earlier run. */
  void file(String path);
}
