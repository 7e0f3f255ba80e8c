package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.fixture.Samples;
import waybill.registry.identity.Arn;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.problem.Problem.Conflict;

/** A token makes a call repeatable for a day; without one, each call counts. */
final class ClientTokenTest extends DoorsFixture {

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void creation_whenRepeatedWithItsToken_answersTheFirstVersion() {
    Arn first = create(Wish.version("iris").token("t", "same"));

    Arn second = create(Wish.version("iris").token("t", "same"));

    assertThat(second).isEqualTo(first);
    assertThat(store.countVersions(Samples.group("iris"))).isEqualTo(1);
  }

  @Test
  void creation_withATokenOfAnotherRequest_isAConflict() {
    create(Wish.version("iris").token("t", "one"));

    assertThat(problem(() -> create(Wish.version("iris").token("t", "two"))))
        .isEqualTo(new Conflict("The ClientToken t was already used for another request."));
  }

  @Test
  void creation_withATokenOfYesterday_makesANewVersion() {
    create(Wish.version("iris").token("t", "same"));
    clock.advance(Duration.ofDays(1));

    assertThat(create(Wish.version("iris").token("t", "same")))
        .isEqualTo(Samples.version("iris", 2).arn());
  }

  @Test
  void creation_thatWasRefused_doesNotUseItsTokenUp() {
    problem(() -> create(Wish.version("none").token("t", "one")));

    assertThat(create(Wish.version("iris").token("t", "two")))
        .isEqualTo(Samples.version("iris", 1).arn());
  }

  @Test
  void creation_withTheTokenOfAnotherAccount_isItsOwn() {
    create(Wish.version("iris").token("t", "same"));

    Arn other = packages.create(EVE, Wish.unversioned("solo").token("t", "other").made());

    assertThat(other.account()).isEqualTo(EVE.tenant().account());
  }

  @Test
  void update_whenRepeatedWithItsToken_isDoneOnce() {
    Arn arn = create(Wish.version("iris"));
    update(arn, new Change().approval(ApprovalStatus.APPROVED).token("t", "same"));
    update(arn, new Change().approval(ApprovalStatus.REJECTED));

    update(arn, new Change().approval(ApprovalStatus.APPROVED).token("t", "same"));

    assertThat(described(arn).approvalStatus()).isEqualTo(ApprovalStatus.REJECTED);
  }

  @Test
  void versions_whenTwoHundredAreMadeAtOnce_areOneToTwoHundred() throws Exception {
    Callable<Arn> creation = () -> create(Wish.version("iris"));

    Set<Integer> numbers = new TreeSet<>();
    for (Arn arn : together(200, creation)) {
      numbers.add(Integer.parseInt(arn.resource().substring("model-package/iris/".length())));
    }

    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
  }

  @Test
  void versions_whenMadeAtOnceWithOneToken_areOne() throws Exception {
    Callable<Arn> creation = () -> create(Wish.version("iris").token("t", "same"));

    assertThat(together(20, creation)).containsOnly(Samples.version("iris", 1).arn());
    assertThat(store.countVersions(Samples.group("iris"))).isEqualTo(1);
  }

  private static List<Arn> together(int times, Callable<Arn> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Arn>> running =
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
      return running.stream().map(Future::resultNow).toList();
    }
  }
}
