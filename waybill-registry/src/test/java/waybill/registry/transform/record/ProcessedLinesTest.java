package waybill.registry.transform.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waybill.registry.transform.BatchStrategy;
import waybill.registry.transform.SplitType;
import waybill.registry.transform.filter.BadPath;
import waybill.registry.transform.filter.DataProcessing;
import waybill.registry.transform.filter.FilterPath;
import waybill.registry.transform.filter.NotJson;
import waybill.registry.transform.filter.RecordFormat;
import waybill.registry.transform.filter.RecordProcessing;

/** Requests of records that are filtered or joined. */
final class ProcessedLinesTest {
  private static final String ROWS = "\na,1\r\n\nb,2\nc,3";

  @Test
  void unfilteredRows_together_areSentAsTheyStand() throws BadPath {
    Requests requests = of(ROWS, BatchStrategy.MULTI_RECORD, 100, "$");

    assertThat(requests.bodies()).containsExactly(ROWS);
    assertThat(requests.records()).containsExactly(3L);
    assertThat(requests.joins()).containsExactly("a,1\nb,2\nc,3\n");
  }

  @Test
  void filteredRows_together_haveANewlineEach() throws BadPath {
    Requests requests = of(ROWS, BatchStrategy.MULTI_RECORD, 100, "$[1]");

    assertThat(requests.bodies()).containsExactly("1\n2\n3\n");
    assertThat(requests.joins()).containsExactly("a,1\nb,2\nc,3\n");
  }

  @Test
  void limits_countWhatTheFilterLeaves() throws BadPath {
    Requests requests = of(ROWS, BatchStrategy.MULTI_RECORD, 4, "$[1]");

    assertThat(requests.bodies()).containsExactly("1\n2\n", "3\n");
    assertThat(requests.joins()).containsExactly("a,1\nb,2\n", "c,3\n");
    assertThat(of(ROWS, BatchStrategy.SINGLE_RECORD, 1, "$[1]").bodies())
        .containsExactly("1", "2", "3");
    assertThat(of("long,1\n", BatchStrategy.SINGLE_RECORD, 3, "$[0]").rule()).isEqualTo("T-B2");
  }

  @Test
  void emptyLines_alone_areNotSent() throws BadPath {
    assertThat(of("\n\n\na\n", BatchStrategy.MULTI_RECORD, 2, "$").bodies()).containsExactly("a\n");
    assertThat(of("\n\r\n", BatchStrategy.MULTI_RECORD, 100, "$").bodies()).isEmpty();
  }

  private static Requests of(String rows, BatchStrategy strategy, long limit, String filter)
      throws BadPath {
    RecordProcessing processing =
        new RecordProcessing(
            new DataProcessing(FilterPath.parse(filter), true, FilterPath.WHOLE),
            RecordFormat.CSV,
            text -> {
              throw new NotJson("Rows are no JSON.");
            },
            strategy == BatchStrategy.SINGLE_RECORD);
    return Requests.of(rows, SplitType.LINE, strategy, limit, processing);
  }
}
