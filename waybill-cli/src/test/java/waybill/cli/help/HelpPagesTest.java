package waybill.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Names;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** All pages of help, as they are printed. */
class HelpPagesTest {
  private static final Contract CONTRACT = Contract.load();

  @TestFactory
  Stream<DynamicTest> pages_always_fitATerminalOf80Columns() {
    return requests().map(words -> DynamicTest.dynamicTest(words.toString(), () -> fits(words)));
  }

  /** The words that ask for each page there is. */
  private static Stream<List<String>> requests() {
    List<List<String>> requests = new ArrayList<>();
    HelpPages.topics().forEach(topic -> requests.add(List.of("help", topic)));
    requests.add(List.of("help"));
    requests.add(List.of("env", "help"));
    requests.add(List.of("wait", "help"));
    requests.add(List.of("sagemaker", "help"));
    for (Operation operation : CONTRACT.operations()) {
      String word = Names.option(operation.name());
      requests.add(List.of("sagemaker", word, "help"));
      for (Shape.Member member : operation.input().members()) {
        requests.add(List.of(word, "help", "--" + Names.option(member.name())));
      }
      operation
          .waiters()
          .forEach(waiter -> requests.add(List.of("wait", Names.option(waiter.name()), "help")));
    }
    return requests.stream();
  }

  private static void fits(List<String> words) {
    PrintedPage page = PrintedPage.of(words.toArray(String[]::new));

    assertThat(page.exitCode()).isZero();
    assertThat(page.text()).endsWith("\n").doesNotContain("\n\n\n", " \n", "\t", "pattern ^");
    assertThat(page.text().lines().filter(line -> line.length() > 80)).isEmpty();
  }

  @Test
  void operationPage_always_hasALineForEachOption() {
    for (Operation operation : CONTRACT.operations()) {
      List<String> lines =
          PrintedPage.of(Names.option(operation.name()), "help").text().lines().toList();
      OperationOptions options = new OperationOptions(operation, true);

      for (Option option : options.all()) {
        if (!options.rawPaging().contains(option.target()) && !isFlag(option)) {
          String usage = option.name() + " <value>";
          assertThat(lines)
              .contains("  " + (options.isRequired(option) ? usage : "[" + usage + "]"));
        }
      }
    }
  }

  private static boolean isFlag(Option option) {
    return option.kind() == Option.Kind.YES || option.kind() == Option.Kind.NO;
  }

  @Test
  void operationPage_whenPaged_hidesTheOptionsThatPagingReplaces() {
    String page = PrintedPage.of("list-model-packages", "help").text();

    assertThat(page)
        .contains("[--starting-token <value>]\n")
        .doesNotContain("--next-token", "--max-results");
  }

  @Test
  void optionsPage_always_explainsEveryGlobalOption() {
    String page = PrintedPage.of("help", "options").text();

    for (Option option : GlobalOptions.all()) {
      assertThat(page).containsPattern("(?m)^  " + option.name() + "( [A-Z]+)?$");
    }
  }

  @Test
  void operationsPage_always_hasEachOperationOnce() {
    List<String> lines = PrintedPage.of("help", "operations").text().lines().toList();

    for (Operation operation : CONTRACT.operations()) {
      String name = "  " + Names.option(operation.name()) + " ";
      assertThat(lines).filteredOn(line -> line.startsWith(name)).hasSize(1);
    }
  }

  @Test
  void programPage_always_namesEveryTopic() {
    String page = PrintedPage.of("help").text();

    for (String topic : HelpPages.topics()) {
      assertThat(page).contains("  waybill help " + topic + " ");
    }
  }
}
