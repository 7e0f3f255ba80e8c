package waybill.registry.inference;

/**
 * How a container ended.
 *
 * @param exitCode of its first process; 128 and the signal's number when a signal ended it
 * @param isOutOfMemory whether it was ended for using more memory than it may
 */
public record ContainerEnd(int exitCode, boolean isOutOfMemory) {

  /** How, for a sentence of which "ended" is the word before. */
  public String how() {
    return isOutOfMemory ? "for want of memory" : "with exit code " + exitCode;
  }
}
