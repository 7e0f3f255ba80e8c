package waybill.registry.transform;

import waybill.registry.artifact.ObjectUri;

/** The text of {@code FailureReason}: class, object, cause and rule. */
public final class FailureReason {
  /** Characters, by the API's page. */
  public static final int LENGTH_MAX = 1024;

  private static final int OBJECT_MAX = 400;
  private static final String END = " See job logs for more information.";

  private FailureReason() {}

  /** The reason of a job that failed as a whole. */
  public static String ofJob(TransformFault fault) {
    return text(fault, "", "");
  }

  /**
   * The reason of a job with failed objects.
   *
   * @param first the first failed object in the order of the input, whose fault is told
   * @param failed how many objects failed
   * @param all how many there were
   */
  public static String ofObjects(ObjectUri first, TransformFault fault, int failed, int all) {
    String count = failed == 1 ? "" : " " + failed + " of " + all + " objects failed.";
    return text(fault, first.text() + ": ", count);
  }

  private static String text(TransformFault fault, String object, String count) {
    String head = fault.failureClass().text() + ": ";
    String tail = " (" + fault.rule().id() + ")" + count + END;
    int room = LENGTH_MAX - head.length() - tail.length();
    boolean isLong = object.length() + fault.sentence().length() > room;
    String body = (isLong ? shortened(object) : object) + fault.sentence();
    return head + (body.length() <= room ? body : cut(body, room - 1) + "…") + tail;
  }

  /** An object whose name leaves no room for what is the matter: its beginning and its end. */
  private static String shortened(String object) {
    return object.length() <= OBJECT_MAX
        ? object
        : cut(object, OBJECT_MAX / 2)
            + "…"
            + object.substring(object.length() - OBJECT_MAX / 2).replaceFirst("^\\p{Cs}", "");
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
