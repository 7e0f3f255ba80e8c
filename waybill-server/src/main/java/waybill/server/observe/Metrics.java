package waybill.server.observe;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Counts what the server answered. Any thread may call it. */
public final class Metrics {
  /** What an operation is counted as that the API does not have, so that the page stays small. */
  private static final String OTHER = "other";

  private final Set<String> operations;
  private final Map<Answered, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final Map<Gauge, LongSupplier> gauges = new ConcurrentSkipListMap<>();
  private final Map<String, Series> series = new ConcurrentSkipListMap<>();
  private final Histogram durations = new Histogram();

  /** Metrics that tell these operations apart. */
  public Metrics(Set<String> operations) {
    this.operations = Set.copyOf(operations);
  }

  /** Counts an answer of the API. */
  public void answered(String operation, int status, Duration took) {
    String counted = operations.contains(operation) ? operation : OTHER;
    answers.computeIfAbsent(new Answered(counted, status), _ -> new LongAdder()).increment();
    durations.observe(took);
  }

  /** Shows a value that is read whenever the page is. */
  public void gauge(String name, String help, LongSupplier value) {
    gauges.put(new Gauge(name, help), value);
  }

  /**
   * Shows values that are read whenever the page is, told apart by a label.
   *
   * @param type {@code counter} or {@code gauge}
   * @param values by the label's value, which needs no escaping
   */
  public void series(
      String name, String type, String help, String label, Supplier<Map<String, Long>> values) {
    series.put(name, new Series(type, help, label, values));
  }

  /** The page, in the text format 0.0.4 of Prometheus. */
  public String text() {
    StringBuilder out = new StringBuilder(4096);
    heading(out, "waybill_requests_total", "counter", "Answered requests of the API.");
    answers.forEach(
        (answer, count) ->
            out.append("waybill_requests_total{operation=\"")
                .append(answer.operation())
                .append("\",status=\"")
                .append(answer.status())
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
    heading(
        out, "waybill_request_seconds", "histogram", "From the head of a request to its answer.");
    durations.append(out, "waybill_request_seconds");
    gauges.forEach(
        (gauge, value) -> {
          heading(out, gauge.name(), "gauge", gauge.help());
          out.append(gauge.name()).append(' ').append(value.getAsLong()).append('\n');
        });
    series.forEach((name, shown) -> append(out, name, shown));
    return out.toString();
  }

  private static void append(StringBuilder out, String name, Series shown) {
    heading(out, name, shown.type(), shown.help());
    shown
        .values()
        .get()
        .forEach(
            (value, count) -> {
              out.append(name).append('{').append(shown.label()).append("=\"").append(value);
              out.append("\"} ").append(count).append('\n');
            });
  }

  private static void heading(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private record Answered(String operation, int status) implements Comparable<Answered> {
    @Override
    public int compareTo(Answered that) {
      int byOperation = operation.compareTo(that.operation);
      return byOperation != 0 ? byOperation : Integer.compare(status, that.status);
    }
  }

  private record Series(
      String type, String help, String label, Supplier<Map<String, Long>> values) {}

  private record Gauge(String name, String help) implements Comparable<Gauge> {
    @Override
    public int compareTo(Gauge that) {
      return name.compareTo(that.name);
    }
  }
}
