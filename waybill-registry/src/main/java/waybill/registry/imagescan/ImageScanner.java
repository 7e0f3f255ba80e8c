package waybill.registry.imagescan;

/** Knows the vulnerabilities of images. May be used from any thread. */
public interface ImageScanner {
  /**
   * Scans an image, which may take minutes.
   *
   * @param image as a container definition names it, not checked
   * @throws ScanFailure when there is no report that can be understood, in the time there is
   * @throws InterruptedException when the thread was interrupted; nothing goes on behind it
   */
  ImageReport scan(String image) throws ScanFailure, InterruptedException;

  /** Ends what an earlier process left when it was killed; called before the first scan. */
  void removeLeftovers() throws InterruptedException;
}
