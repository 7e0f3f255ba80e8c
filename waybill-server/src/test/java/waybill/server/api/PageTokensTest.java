package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.wire.json.JsonObject;

/** A token continues the list that it came from, and nothing else. */
final class PageTokensTest extends ApiFixture {
  private static final String REFUSED = "ValidationException: Invalid NextToken.";
  private String token = "";

  @BeforeEach
  void takeOnePage() {
    IntStream.range(0, 5).forEach(i -> group("iris-" + i));
    JsonObject page = call("ListModelPackageGroups", "{'MaxResults':2,'NameContains':'iris'}");
    token = String.valueOf(page.text("NextToken"));
  }

  @Test
  void token_forTheSameListWithAnotherPageSize_continuesIt() {
    JsonObject page = listing("{'MaxResults':3,'NameContains':'iris','NextToken':'" + token + "'}");

    assertThat(page.get("NextToken")).isNull();
    assertThat(new Input(page).items("ModelPackageGroupSummaryList"))
        .extracting(group -> group.text("ModelPackageGroupName"))
        .containsExactly("iris-2", "iris-3", "iris-4");
  }

  @Test
  void token_forOtherFilters_isRefused() {
    assertThat(error("ListModelPackageGroups", "{'NextToken':'" + token + "'}")).isEqualTo(REFUSED);
    assertThat(
            error(
                "ListModelPackageGroups",
                "{'NameContains':'iris','SortOrder':'Descending','NextToken':'" + token + "'}"))
        .isEqualTo(REFUSED);
  }

  @Test
  void token_forAnotherOperation_isRefused() {
    String body = "{'NameContains':'iris','NextToken':'" + token + "'}";

    assertThat(error("ListModelPackages", body)).isEqualTo(REFUSED);
    assertThat(
            error(
                "ListTags",
                "{'ResourceArn':'"
                    + ARN
                    + "model-package-group/iris-1','NextToken':'"
                    + token
                    + "'}"))
        .isEqualTo(REFUSED);
  }

  @Test
  void token_ofAnotherAccount_isRefused() {
    String body = "{\"NameContains\":\"iris\",\"NextToken\":\"" + token + "\"}";

    assertThat(errorText(send(EVE, "ListModelPackageGroups", body))).isEqualTo(REFUSED);
  }

  @Test
  void token_withAnyCharacterChangedOrAdded_isRefused() {
    List<String> forged = new ArrayList<>(List.of(token + "=", token + "A", "A" + token));
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      forged.add(token.substring(0, i) + other + token.substring(i + 1));
    }

    assertThat(forged)
        .allSatisfy(
            text ->
                assertThat(
                        error(
                            "ListModelPackageGroups",
                            "{'NameContains':'iris','NextToken':'" + text + "'}"))
                    .isEqualTo(REFUSED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "MA==", "....", "☃", "00000000-0000-0000-0000-000000000000"})
  void token_thatWasMadeUp_isRefused(String madeUp) {
    assertThat(error("ListModelPackageGroups", "{'NextToken':'" + madeUp + "'}"))
        .isEqualTo(REFUSED);
  }

  @Test
  void emptyToken_asSomeClientsBegin_isTheFirstPage() {
    JsonObject page = listing("{'NextToken':''}");

    assertThat(new Input(page).items("ModelPackageGroupSummaryList")).hasSize(5);
  }

  @Test
  void key_thatIsTooShort_isNotTaken() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageTokens(new byte[31]));
  }

  private JsonObject listing(String body) {
    return call("ListModelPackageGroups", body);
  }
}
