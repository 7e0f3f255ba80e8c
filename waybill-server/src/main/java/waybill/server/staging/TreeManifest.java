package waybill.server.staging;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.history.Digest;

/**
 * What lies in a kept tree, as a text beside it: a line for each file and each empty directory. It
 * is written and synced after the tree was, and has a last line, so a text that can be read tells
 * of a tree that is complete.
 */
final class TreeManifest {
  private static final String FIRST = "waybill-tree 1";
  private static final String LAST = "end";
  private static final Pattern FILE =
      Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18}) ([-x]) (.+)", Pattern.DOTALL);
  private static final Pattern DIRECTORY = Pattern.compile("directory (.+)", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-F]{2})");

  private TreeManifest() {}

  static void write(Path file, StagedTree tree) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append(FIRST).append('\n');
      for (StagedFile each : tree.files()) {
        out.append(each.knownSha256().text()).append(' ').append(Long.toString(each.size()));
        out.append(each.executable() ? " x " : " - ").append(escaped(each.path())).append('\n');
      }
      for (String each : tree.emptyDirectories()) {
        out.append("directory ").append(escaped(each)).append('\n');
      }
      out.append(LAST).append('\n');
    }
  }

  /** Reads one back; empty when there is none, or not a whole one. */
  static Optional<StagedTree> read(Path file, String directory) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Optional.empty();
    }
    if (lines.size() < 2 || !lines.getFirst().equals(FIRST) || !lines.getLast().equals(LAST)) {
      return Optional.empty();
    }
    List<StagedFile> files = new ArrayList<>();
    List<String> directories = new ArrayList<>();
    Predicate<String> known = line -> addFile(line, files) || addDirectory(line, directories);
    return lines.subList(1, lines.size() - 1).stream().allMatch(known)
        ? Optional.of(new StagedTree(directory, files, directories))
        : Optional.empty();
  }

  private static boolean addFile(String line, List<StagedFile> files) {
    Matcher matcher = FILE.matcher(line);
    if (matcher.matches()) {
      files.add(
          new StagedFile(
              unescaped(matcher.group(4)),
              Long.parseLong(matcher.group(2)),
              new Digest(HexFormat.of().parseHex(matcher.group(1))),
              matcher.group(3).equals("x")));
    }
    return matcher.matches();
  }

  private static boolean addDirectory(String line, List<String> directories) {
    Matcher matcher = DIRECTORY.matcher(line);
    if (matcher.matches()) {
      directories.add(unescaped(matcher.group(1)));
    }
    return matcher.matches();
  }

  /** Names may hold line breaks of all kinds; a line must not. */
  private static String escaped(String path) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == '%') {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Character.toString(HexFormat.fromHexDigits(match.group(1)))));
  }
}
