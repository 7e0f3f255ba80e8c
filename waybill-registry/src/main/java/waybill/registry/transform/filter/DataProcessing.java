package waybill.registry.transform.filter;

/**
 * The {@code DataProcessing} of a request.
 *
 * @param inputFilter chooses what containers get
 * @param joinsInput whether an answer is joined with its record
 * @param outputFilter chooses what is kept of an answer, or of what it was joined to
 */
public record DataProcessing(FilterPath inputFilter, boolean joinsInput, FilterPath outputFilter) {
  /** Records and answers as they are. */
  public static final DataProcessing NONE =
      new DataProcessing(FilterPath.WHOLE, false, FilterPath.WHOLE);

  /** Whether anything is done at all. */
  public boolean isActive() {
    return !inputFilter.isWhole() || changesAnswers();
  }

  /** Whether outputs differ from answers. */
  public boolean changesAnswers() {
    return joinsInput || !outputFilter.isWhole();
  }
}
