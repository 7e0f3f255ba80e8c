package waybill.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void text_afterAnswers_countsThemByOperationAndStatus() {
    Metrics metrics = new Metrics(Set.of("DescribeModelPackage"));

    metrics.answered("DescribeModelPackage", 200, Duration.ofMillis(1));
    metrics.answered("DescribeModelPackage", 200, Duration.ofMillis(1));
    metrics.answered("DescribeModelPackage", 400, Duration.ofMillis(1));
    metrics.answered("' OR 1=1--\n", 400, Duration.ofMillis(1));

    assertThat(metrics.text())
        .contains(
            """
            # TYPE waybill_requests_total counter
            waybill_requests_total{operation="DescribeModelPackage",status="200"} 2
            waybill_requests_total{operation="DescribeModelPackage",status="400"} 1
            waybill_requests_total{operation="other",status="400"} 1
            """);
  }

  @Test
  void text_afterAnswers_sumsTheirTimesInBuckets() {
    Metrics metrics = new Metrics(Set.of());

    metrics.answered("", 200, Duration.ofNanos(100_000));
    metrics.answered("", 200, Duration.ofMillis(3));
    metrics.answered("", 200, Duration.ofMinutes(1));

    assertThat(metrics.text())
        .contains(
            "waybill_request_seconds_bucket{le=\"0.0001\"} 1\n",
            "waybill_request_seconds_bucket{le=\"0.0025\"} 1\n",
            "waybill_request_seconds_bucket{le=\"0.005\"} 2\n",
            "waybill_request_seconds_bucket{le=\"10\"} 2\n",
            "waybill_request_seconds_bucket{le=\"+Inf\"} 3\n",
            "waybill_request_seconds_sum 60.0031\n",
            "waybill_request_seconds_count 3\n");
  }

  @Test
  void text_whenThereIsAGauge_showsItsValueOfNow() {
    Metrics metrics = new Metrics(Set.of());
    long[] open = {3};
    metrics.gauge("waybill_connections", "Open connections.", () -> open[0]);

    open[0] = 4;

    assertThat(metrics.text())
        .endsWith(
            """
            # HELP waybill_connections Open connections.
            # TYPE waybill_connections gauge
            waybill_connections 4
            """);
  }
}
