package waybill.registry.artifact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which names artifacts may have below a model directory. */
public final class PathRules {
  /** Of one part between slashes, in UTF-8; what file systems allow. */
  static final int PART_BYTES_MAX = 255;

  /** Of a whole path, in UTF-8; below what systems allow together with the directory. */
  static final int PATH_BYTES_MAX = 4000;

  /** The order of paths: that of their UTF-8 bytes, which is a store's order of keys. */
  public static final Comparator<String> BY_BYTES =
      Comparator.comparing(path -> path.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private PathRules() {}

  /**
   * Passes a path that an object has below its prefix.
   *
   * @param object for the message
   * @throws StagingRefusal with S-N1 to S-N6 or S-N8
   */
  public static void checkKey(String path, String object) throws StagingRefusal {
    if (path.isEmpty() || path.endsWith("/")) {
      throw new StagingRefusal(
          StagingRule.N6,
          object,
          "The key ends in a slash, as the empty objects do that consoles make for folders."
              + " Delete this object.");
    }
    checkParts(List.of(path.split("/", -1)), object);
    checkLength(path, object);
  }

  /**
   * The path that an archive's member has below the directory.
   *
   * @param name as the archive has it
   * @param object for the message
   * @return empty for the directory itself
   * @throws StagingRefusal with S-N1 to S-N5, S-N7, S-N8 or S-T7
   */
  public static String ofMember(byte[] name, String object) throws StagingRefusal {
    String text = decoded(name, object);
    if (text.startsWith("/")) {
      throw new StagingRefusal(
          StagingRule.T7, object, "The member's name begins at the root. Pack relative names.");
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      if (part.equals("..")) {
        throw new StagingRefusal(
            StagingRule.T7,
            object,
            "The member's name leads out of the directory by '..'. Pack it under a name"
                + " without.");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    checkParts(parts, object);
    String path = String.join("/", parts);
    checkLength(path, object);
    return path;
  }

  private static String decoded(byte[] name, String object) throws StagingRefusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      throw new StagingRefusal(
          StagingRule.N7, object, "The member's name is no UTF-8. Pack it again with UTF-8 names.");
    }
  }

  private static void checkParts(List<String> parts, String object) throws StagingRefusal {
    for (String part : parts) {
      StagingRule broken = broken(part);
      if (broken != null) {
        throw new StagingRefusal(broken, object, sentence(broken));
      }
    }
  }

  private static @Nullable StagingRule broken(String part) {
    if (part.isEmpty()) {
      return StagingRule.N1;
    }
    if (part.codePoints().allMatch(PathRules::isWhite)) {
      return StagingRule.N2;
    }
    if (part.indexOf('\0') >= 0) {
      return StagingRule.N3;
    }
    if (part.equals(".") || part.equals("..")) {
      return StagingRule.N5;
    }
    return part.getBytes(StandardCharsets.UTF_8).length > PART_BYTES_MAX ? StagingRule.N4 : null;
  }

  /** Unicode's white space; Java's own word for it leaves out the no-break spaces and U+0085. */
  private static boolean isWhite(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85;
  }

  private static String sentence(StagingRule rule) {
    return switch (rule) {
      case N1 -> "A part of the path between two slashes is empty. Give the object another key.";
      case N2 -> "A part of the path is nothing but white space. Give it a name.";
      case N3 -> "A part of the path holds a NUL, which no file's name can. Rename it.";
      case N5 -> "A part of the path is '.' or '..', which means a step and no name. Rename it.";
      default ->
          "A part of the path has more than " + PART_BYTES_MAX + " bytes in UTF-8. Shorten it.";
    };
  }

  private static void checkLength(String path, String object) throws StagingRefusal {
    if (path.getBytes(StandardCharsets.UTF_8).length > PATH_BYTES_MAX) {
      throw new StagingRefusal(
          StagingRule.N8,
          object,
          "The path below the directory has more than "
              + PATH_BYTES_MAX
              + " bytes in UTF-8. Shorten it.");
    }
  }
}
