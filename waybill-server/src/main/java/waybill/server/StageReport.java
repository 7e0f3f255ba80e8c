package waybill.server;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingRefusal;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** What was staged, or would be, for people or for programs. */
final class StageReport {
  /** Of a digest in a table: enough to see a difference. */
  private static final int DIGITS = 12;

  /** Enough for a terabyte; larger sizes push what follows. */
  private static final int SIZE_WIDTH = 12;

  private final PrintStream out;
  private final boolean json;
  private final boolean digests;

  /**
   * @param digests whether a table shows them; documents always do
   */
  StageReport(PrintStream out, boolean json, boolean digests) {
    this.out = out;
    this.json = json;
    this.digests = digests;
  }

  /**
   * Shows directories.
   *
   * @param refusals what is not among them, and why
   */
  void trees(List<StagedTree> trees, List<StagingRefusal> refusals) {
    if (json) {
      Map<String, Json> mounts = new LinkedHashMap<>();
      trees.forEach(tree -> mounts.put(tree.directory(), tree(tree)));
      Map<String, Json> members = new LinkedHashMap<>();
      members.put("mounts", new JsonObject(mounts));
      if (!refusals.isEmpty()) {
        members.put("refusals", refusals(refusals));
      }
      out.println(JsonWriter.write(new JsonObject(members)));
      return;
    }
    trees.forEach(this::table);
    if (!refusals.isEmpty()) {
      out.println("refused");
      refusals.forEach(this::table);
    }
  }

  /** Shows why nothing was staged. */
  void refused(List<StagingRefusal> refusals) {
    if (json) {
      out.println(JsonWriter.write(refusal(refusals.getFirst())));
    } else {
      out.println("Nothing was staged.");
      refusals.forEach(this::table);
    }
  }

  private void table(StagedTree tree) {
    long bytes = tree.files().stream().mapToLong(StagedFile::size).sum();
    StringBuilder text = new StringBuilder(tree.directory());
    text.append("  (").append(tree.files().size()).append(" files, ").append(bytes);
    text.append(" bytes)\n");
    for (StagedFile file : tree.files()) {
      String digest = digests ? file.knownSha256().text().substring(0, DIGITS) : "";
      row(digest, Long.toString(file.size()), file.path(), file.executable() ? "*" : "", text);
    }
    tree.emptyDirectories().forEach(path -> row("", "", path, "/", text));
    out.print(text);
  }

  /** Without formats and patterns: there may be a hundred thousand. */
  private void row(String digest, String size, String path, String mark, StringBuilder text) {
    text.append("  ");
    if (digests) {
      text.append(digest).repeat(' ', DIGITS + 1 - digest.length());
    }
    text.repeat(' ', Math.max(0, SIZE_WIDTH - size.length())).append(size).append("  ");
    path.chars().forEach(c -> text.append(isControl(c) ? '?' : (char) c));
    text.append(mark).append('\n');
  }

  /** What {@code \p{Cntrl}} matches. */
  private static boolean isControl(int c) {
    return c < ' ' || c == 0x7F;
  }

  private void table(StagingRefusal refusal) {
    out.println("  " + refusal.rule().id() + "  " + shown(refusal.object()));
    out.println("        " + shown(refusal.sentence()));
  }

  /** Names may hold what would steer a terminal. */
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static JsonObject tree(StagedTree tree) {
    Map<String, Json> files = new LinkedHashMap<>();
    for (StagedFile file : tree.files()) {
      Map<String, Json> members = new LinkedHashMap<>();
      members.put("size", JsonNumber.of(file.size()));
      members.put("sha256", new JsonString(file.knownSha256().text()));
      files.put(file.path(), new JsonObject(members));
    }
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("files", new JsonObject(files));
    members.put("empty_dirs", texts(tree.emptyDirectories()));
    members.put(
        "exec",
        texts(tree.files().stream().filter(StagedFile::executable).map(StagedFile::path).toList()));
    return new JsonObject(members);
  }

  private static JsonArray texts(List<String> texts) {
    return new JsonArray(texts.stream().<Json>map(JsonString::new).toList());
  }

  private static JsonArray refusals(List<StagingRefusal> refusals) {
    return new JsonArray(refusals.stream().<Json>map(StageReport::refusal).toList());
  }

  /** With the class of failure that AWS would tell, and at which point. */
  private static JsonObject refusal(StagingRefusal refusal) {
    boolean isOfDefinition = refusal.rule().isOfDefinition();
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("rule", new JsonString(refusal.rule().id()));
    members.put("object", new JsonString(refusal.object()));
    members.put("message", new JsonString(refusal.sentence()));
    members.put("phase", new JsonString(isOfDefinition ? "create" : "stage"));
    members.put("code", new JsonString(isOfDefinition ? "ValidationException" : "ClientError"));
    return new JsonObject(members);
  }
}
