package waybill.server.objects.s3;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of an upload that may break off.
 *
 * @param uploadId the store's name for it
 * @param partBytes of each part but the last
 * @param source the file as it was when the upload began
 */
record UploadNote(String uploadId, int partBytes, SourceFile source) {
  private static final String HEAD = "waybill upload 1";

  /**
   * Reads a note. Whatever is not exactly what {@link #text} writes is no note: half of one, one
   * that was edited, one of another upload.
   *
   * @param subject which file goes where, as {@link UploadNotes} names it
   */
  static Optional<UploadNote> parse(String text, String subject) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 8) {
      return Optional.empty();
    }
    try {
      SourceFile source =
          new SourceFile(
              Long.parseLong(value(lines.get(4))),
              Instant.parse(value(lines.get(5))),
              value(lines.get(6)));
      return Optional.of(
              new UploadNote(value(lines.get(2)), Integer.parseInt(value(lines.get(3))), source))
          .filter(note -> note.text(subject).equals(text));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The note as lines, of which the last is a digest of the others. */
  String text(String subject) {
    String lines =
        HEAD
            + ("\nsubject " + subject)
            + ("\nupload " + uploadId)
            + ("\npart-bytes " + partBytes)
            + ("\nsource-bytes " + source.bytes())
            + ("\nsource-modified " + source.modified())
            + ("\nsource-key " + source.key())
            + "\n";
    return lines + "sha256 " + UploadNotes.sha256(lines) + "\n";
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }
}
