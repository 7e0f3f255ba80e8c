package waybill.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Tab offers without a server. */
class CompletionsTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "waybill describe-model-p|describe-model-package ,describe-model-package-group ",
        "waybill sage|sagemaker ",
        "waybill sagemaker describe-t|describe-transform-job ",
        "waybill --output json list-ta|list-tags ",
        "waybill --out|--output ",
        "waybill --output |json ,text ,table ,yaml ",
        "waybill --output=|json ,text ,table ,yaml ",
        "waybill list-tags --output t|text ,table ",
        "waybill list-tags --col|--color ",
        "waybill list-tags --color o|on ,off ",
        "waybill list-tags --region eu-n|eu-north-1 ",
        "waybill list-tags --no-p|--no-paginate ",
        "waybill wait |transform-job-completed-or-stopped ",
        "waybill sagemaker wait t|transform-job-completed-or-stopped ",
        "waybill describe-model-package --gen|--generate-cli-skeleton ",
        "waybill describe-model-package --generate-cli-skeleton o|output ",
        "waybill list-model-packages --sort-by |Name ,CreationTime ",
        "waybill list-model-packages --model-appr Ap|Approved ",
        "waybill create-model-package --cert|--certify-for-marketplace ",
        "waybill create-model-package --no-cert|--no-certify-for-marketplace ",
        "waybill create-model-package --no-certify-for-marketplace --cert|",
        "waybill describe-model-package --cli-input-json |file://",
        "waybill add-tags --tags Key=a,|a,Value=",
        "waybill add-tags --tags |Key=,Value=,file://",
        "waybill create-model-package --security-config f|file://",
        "waybill describe-model-package --query ModelPackageSt|"
            + "ModelPackageStatus ,ModelPackageStatusDetails",
        "waybill list-tags --query Tags[0].V|Tags\\[0\\].Value ",
        "waybill describe-model-package he|help ",
        "waybill describe-model-package help --incl|--included-data ",
        "waybill help que|query ",
        "waybill help compl|completion ",
        "waybill help list-mod|list-model-card-export-jobs ,list-model-card-versions"
            + " ,list-model-cards ,list-model-package-groups ,list-model-packages ,list-models ",
        "waybill --debug env --d|--data ",
        "waybill server --l|--listen ",
        "waybill admin key i|import ",
        "waybill completion |bash ,zsh ,fish ",
        "waybill no-such-word |",
        "waybill describe-model-package --no-such-option x --incl|--included-data ",
        "FOO=1 waybill env --d|--data ",
        "waybill   env   --d|--data ",
        "'waybill' \"env\" --d|--data ",
      })
  void tab_whereWordsAreKnown_offersThoseThatFit(String line, String offered) {
    List<String> words = new Tab(home).bash(line);

    assertThat(String.join(",", words)).isEqualTo(offered == null ? "" : offered);
  }

  @Test
  void options_whenNothingIsTyped_beginWithThoseThatMustBeGiven() {
    List<String> words = new Tab(home).bash("waybill create-transform-job ");

    assertThat(words)
        .startsWith(
            "--transform-job-name ",
            "--model-name ",
            "--transform-input ",
            "--transform-output ",
            "--transform-resources ",
            "--max-concurrent-transforms ")
        .endsWith("--generate-cli-skeleton ", "help ")
        .doesNotContain("--region ");
  }

  @Test
  void options_whenADashIsTyped_endWithThoseOfEveryCommand() {
    List<String> words = new Tab(home).bash("waybill delete-model -");

    assertThat(words)
        .startsWith("--model-name ")
        .endsWith("--cli-read-timeout ", "--cli-connect-timeout ", "--version ");
  }

  @Test
  void options_thatWereGivenBeforeOrBehindTheCursor_areLeftOut() {
    List<String> words =
        new Tab(home).at("waybill add-tags --resource-arn x --", " --tags Key=a --output text");

    assertThat(words)
        .doesNotContain("--resource-arn ", "--tags ", "--output ")
        .contains("--cli-input-json ", "--query ");
  }

  @Test
  void cursor_insideAWord_completesWhatIsBeforeIt() {
    List<String> words =
        new Tab(home).at("waybill describe-model-pack", "x --model-package-name y");

    assertThat(words).containsExactly("describe-model-package ", "describe-model-package-group ");
  }

  @Test
  void pagedOperations_hideTheOptionsThatPagingReplaces() {
    List<String> words = new Tab(home).bash("waybill list-models ");

    assertThat(words)
        .contains("--starting-token ", "--page-size ", "--max-items ")
        .doesNotContain("--next-token ", "--max-results ");
  }

  @Test
  void profiles_areThoseOfBothFiles() throws IOException {
    Path config = Files.writeString(home.resolve("config"), "[profile prod]\n[default]\n");
    Path keys = Files.writeString(home.resolve("keys"), "[prod]\n[play]\n");
    Tab tab =
        new Tab(home)
            .with("AWS_CONFIG_FILE", config.toString())
            .with("AWS_SHARED_CREDENTIALS_FILE", keys.toString());

    assertThat(tab.bash("waybill list-models --profile "))
        .containsExactly("default ", "play ", "prod ");
  }

  @Test
  void aliases_areOfferedAndSeenThrough() throws IOException {
    Files.createDirectories(home.resolve(".aws/cli"));
    Files.writeString(
        home.resolve(".aws/cli/alias"),
        "[toplevel]\npkg = sagemaker describe-model-package --output text\nwho = !whoami\n");
    Tab tab = new Tab(home);

    assertThat(tab.bash("waybill pk")).containsExactly("pkg ");
    assertThat(tab.bash("waybill pkg --incl")).containsExactly("--included-data ");
    assertThat(tab.bash("waybill pkg --out")).isEmpty();
    assertThat(tab.bash("waybill who ")).isEmpty();
  }

  @Test
  void files_behindAPrefixOrAnOptionThatTakesThem_areListed() throws IOException {
    Files.createDirectory(home.resolve("my requests"));
    Files.writeString(home.resolve("my requests/first.json"), "{}");
    Files.writeString(home.resolve("ca.pem"), "");
    Files.writeString(home.resolve(".hidden"), "");
    Tab tab = new Tab(home);

    assertThat(tab.bash("waybill list-tags --ca-bundle "))
        .containsExactly("ca.pem ", "my\\ requests/");
    assertThat(tab.bash("waybill list-tags --ca-bundle ~/c")).containsExactly("~/ca.pem ");
    assertThat(tab.bash("waybill list-tags --ca-bundle .h")).containsExactly(".hidden ");
    assertThat(tab.bash("waybill list-tags --cli-input-json file://my\\ requests/"))
        .containsExactly("//my\\ requests/first.json ");
    assertThat(tab.bash("waybill list-tags --cli-input-json 'file://my requests/"))
        .containsExactly("file://my requests/first.json");
    assertThat(tab.bash("waybill admin key import c")).containsExactly("ca.pem ");
  }

  @Test
  void brokenConfiguration_isNotComplainedOf() throws IOException {
    Path config = Files.writeString(home.resolve("config"), "no section\n");
    Tab tab = new Tab(home).with("AWS_CONFIG_FILE", config.toString());

    assertThat(tab.bash("waybill list-models --profile ")).isEmpty();
    assertThat(tab.bash("waybill describe-model --model-name ")).isEmpty();
  }

  @Test
  void wordsOfValidation_haveTheirOptions() {
    Tab tab = new Tab(home);

    assertThat(tab.bash("waybill vali")).containsExactly("validate ");
    assertThat(tab.bash("waybill validate --"))
        .containsExactlyInAnyOrder(
            "--validation-profile ", "--watch ", "--output ", "--query ", "--help ");
    assertThat(tab.bash("waybill evidence --a")).containsExactly("--attempt ");
    assertThat(tab.bash("waybill logs --")).containsExactlyInAnyOrder("--follow ", "--help ");
  }

  @Test
  void ownWords_areAllKnown() {
    List<String> words = new Tab(home).answer("fish", "", "waybill ", "waybill ");

    for (OwnWord word : OwnWord.values()) {
      assertThat(words).contains(word.word() + "\t" + word.description());
    }
    assertThat(words).anyMatch(word -> word.startsWith("describe-model\tShows "));
  }
}
