package waybill.server.transform;

/**
 * How far a job has come.
 *
 * @param objects in all; 0 before the list is taken
 * @param objectsDone with success or without
 * @param objectsFailed among those that are done
 * @param records answered
 * @param requestBytes sent in requests that were answered
 * @param answerBytes got in their answers
 */
public record Progress(
    long objects,
    long objectsDone,
    long objectsFailed,
    long records,
    long requestBytes,
    long answerBytes) {}
