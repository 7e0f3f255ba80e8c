package waybill.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import waybill.cli.Parsed;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/** When pages are joined, where a list is cut, and that nothing is lost on the way. */
class PagingTest {
  private static final String ITEMS = "ModelPackageGroupSummaryList";
  private static final String REFUSED =
      "\nError during pagination: Cannot specify --no-paginate along with pagination arguments: ";

  @Property(tries = 60)
  void list_whenWalkedInPortions_showsEveryItemOnceAndInOrder(
      @ForAll @Size(max = 5) List<@IntRange(max = 4) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 6) int portion)
      throws IOException {
    List<String> pages = pages(sizes);
    List<Json> seen = new ArrayList<>();
    String token = "";

    do {
      List<String> rest = pages.subList(page(token), pages.size());
      JsonObject result =
          json(run(rest, "--max-items=" + portion, token.isEmpty() ? "--color=off" : start(token)));
      seen.addAll(items(result));
      token = result.get("NextToken") instanceof JsonString next ? next.value() : "";
    } while (!token.isEmpty());

    assertThat(seen).isEqualTo(items(json(run(pages))));
    assertThat(seen).hasSize(sizes.stream().mapToInt(Integer::intValue).sum());
  }

  @Property(tries = 60)
  void text_whenPagesAreShownOneByOne_hasALineForEveryItem(
      @ForAll @Size(max = 5) List<@IntRange(max = 4) Integer> sizes) throws IOException {
    CaseRun.Outcome outcome = run(pages(sizes), "--output=text");

    assertThat(outcome.stdout().lines()).hasSize(sizes.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void list_whenNoPagingIsAskedFor_showsOneAnswerAsItCame() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(1, 1)), "--no-paginate");

    assertThat(json(outcome).text("NextToken")).isEqualTo("p1");
    assertThat(outcome.requests()).hasSize(1);
  }

  @Test
  void list_whenARawTokenIsGiven_showsOneAnswerAsItCame() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(1, 1)), "--next-token=x");

    assertThat(json(outcome).text("NextToken")).isEqualTo("p1");
    assertThat(outcome.requests()).hasSize(1);
  }

  @Test
  void list_whenARawLimitIsGiven_showsOneAnswerAsItCame() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(1, 1)), "--max-results=1");

    assertThat(json(outcome).text("NextToken")).isEqualTo("p1");
    assertThat(outcome.requests()).hasSize(1);
  }

  @Test
  void list_whenTheInputDocumentHasPagingMembers_joinsPagesAllTheSame() throws IOException {
    CaseRun.Outcome outcome =
        run(pages(List.of(1, 1)), "--cli-input-json", "{\"NextToken\": \"q\", \"MaxResults\": 7}");

    assertThat(items(json(outcome))).hasSize(2);
    assertThat(outcome.requests()).hasSize(2);
  }

  @Test
  void list_whenPagingIsOffAndOptionsOfPagingAreGiven_isRefusedBeforeAnythingIsSent()
      throws IOException {
    CaseRun.Outcome outcome =
        run(
            pages(List.of(1)),
            "--max-items=1",
            "--no-paginate",
            "--starting-token=t",
            "--page-size=2");

    assertThat(outcome.exitCode()).isEqualTo(255);
    assertThat(outcome.stderr())
        .isEqualTo(REFUSED + "--starting-token, --page-size, --max-items\n");
    assertThat(outcome.requests()).isEmpty();
  }

  @Test
  void list_whenARawTokenTurnsPagingOff_refusesOptionsOfPagingToo() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(1)), "--next-token=x", "--max-items=1");

    assertThat(outcome.stderr()).isEqualTo(REFUSED + "--max-items\n");
    assertThat(outcome.requests()).isEmpty();
  }

  @Test
  void list_whenTheCutFallsOnAPagesEnd_asksForNoFurtherPage() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(2, 2)), "--max-items=2");

    assertThat(decoded(String.valueOf(json(outcome).text("NextToken"))))
        .isEqualTo("{\"NextToken\": \"p1\"}");
    assertThat(outcome.requests()).hasSize(1);
  }

  @Test
  void list_whenTheCutFallsOnTheVeryEnd_givesNoToken() throws IOException {
    CaseRun.Outcome outcome = run(pages(List.of(2, 1)), "--max-items=3");

    assertThat(json(outcome).members()).containsOnlyKeys(ITEMS);
  }

  @Test
  void list_whenATokenIsFalseToPython_ends() throws IOException {
    for (String token : List.of("null", "\"\"", "0", "false", "[]", "{}")) {
      CaseRun.Outcome outcome = run(List.of(page(List.of(), token), page(List.of(), "null")));

      assertThat(outcome.requests()).as(token).hasSize(1);
    }
  }

  @Test
  void list_whenATokenIsNoText_isRefusedOnlyWhenItIsToBeSent() throws IOException {
    CaseRun.Outcome outcome = run(List.of(page(List.of(), "5")));

    assertThat(outcome.stderr())
        .isEqualTo(
            "\nParameter validation failed:\nInvalid type for parameter NextToken, value: 5,"
                + " type: <class 'int'>, valid types: <class 'str'>\n");
    assertThat(outcome.requests()).hasSize(1);
  }

  @Test
  void list_whenTheServiceGivesOneTokenTwice_isToldAfterThatPage() throws IOException {
    String again = page(List.of("{}"), "\"same\"");

    CaseRun.Outcome outcome = run(List.of(again, again, again), "--output=text");

    assertThat(outcome.stderr())
        .isEqualTo(
            "\nError during pagination: The same next token was received twice: {'NextToken':"
                + " 'same'}\n");
    assertThat(outcome.requests()).hasSize(2);
  }

  private static int page(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    String page = ((JsonObject) JsonReader.read(decoded(token))).text("NextToken");
    return page == null ? 0 : Integer.parseInt(page.substring(1));
  }

  private static String decoded(String token) {
    return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
  }

  private static String start(String token) {
    return "--starting-token=" + token;
  }

  /**
   * Pages of so many items, numbered throughout; the token of a page is {@code p} and its number.
   */
  private static List<String> pages(List<Integer> sizes) {
    List<String> pages = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < Math.max(1, sizes.size()); i++) {
      List<String> items = new ArrayList<>();
      for (int j = 0; i < sizes.size() && j < sizes.get(i); j++) {
        items.add("{\"ModelPackageGroupName\": \"g" + next++ + "\"}");
      }
      pages.add(page(items, i < sizes.size() - 1 ? "\"p" + (i + 1) + "\"" : "null"));
    }
    return pages;
  }

  private static String page(List<String> items, String token) {
    return "{\"" + ITEMS + "\": [" + String.join(",", items) + "], \"NextToken\": " + token + "}";
  }

  private static JsonObject json(CaseRun.Outcome outcome) {
    return (JsonObject) JsonReader.read(outcome.stdout());
  }

  private static List<Json> items(JsonObject result) {
    return Parsed.list(result, ITEMS);
  }

  private static CaseRun.Outcome run(List<String> pages, String... options) throws IOException {
    List<Json> words = new ArrayList<>();
    words.add(new JsonString("list-model-package-groups"));
    words.add(new JsonString("--endpoint-url={ENDPOINT}"));
    for (String option : options) {
      words.add(new JsonString(option));
    }
    List<Json> answers = new ArrayList<>();
    for (String page : pages) {
      answers.add(
          new JsonObject(Map.of("status", JsonNumber.of(200), "body", new JsonString(page))));
    }
    JsonObject script =
        new JsonObject(
            Map.of("argv", new JsonArray(words), "stub_response", new JsonArray(answers)));
    Path directory = Files.createTempDirectory("paging");
    try {
      return new CaseRun(new RecordedCase(script), directory, Integer.MAX_VALUE).run();
    } finally {
      Files.delete(directory.resolve("home"));
      Files.delete(directory.resolve("temporary"));
      Files.delete(directory);
    }
  }
}
