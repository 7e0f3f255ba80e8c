package waybill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waybill.registry.history.Digest;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Tenant;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.modelpackage.PackageStatus;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;
import waybill.registry.record.RecordKind;
import waybill.registry.validation.ProfileDocuments;
import waybill.registry.validation.ProfileRun;
import waybill.registry.validation.ValidationRun;

/** A package that wants to be validated and does not say by which containers. */
final class UnrunnablePackageTest extends DoorsFixture {
  private static final Digest DIGEST = Digest.of(new byte[] {1});
  private static final String WHY =
      "ClientError: the package has no inference specification that could be run.";

  private final List<String> kept = new ArrayList<>();
  private Runnable onKeep = () -> {};
  private final Validations validations = new Validations(store, () -> {});
  private final ValidationWork work = new ValidationWork(store, false, new Proofs(), () -> {});

  private final class Proofs implements ProfileDocuments {
    @Override
    public Optional<Digest> keep(ValidationRun run, ProfileRun ended, Instant endedAt) {
      kept.add(ended.profile() + ": " + ended.reason());
      onKeep.run();
      return Optional.of(DIGEST);
    }

    @Override
    public Optional<String> find(Tenant owner, String sha256) {
      return Optional.empty();
    }
  }

  @BeforeEach
  void makeGroup() {
    group("iris");
  }

  @Test
  void profiles_fail_eachWithItsProof() {
    Arn arn = make();

    assertThat(work.doNext()).isTrue();
    assertThat(work.doNext()).isFalse();

    assertThat(kept).containsExactly("smoke: " + WHY, "load: " + WHY);
    assertThat(described(arn).status()).isEqualTo(PackageStatus.FAILED);
    assertThat(described(arn).validationStatuses())
        .containsExactly(
            new StatusItem("smoke", State.FAILED, WHY), new StatusItem("load", State.FAILED, WHY));
    assertThat(profiles(arn)).extracting(ProfileRun::evidence).containsOnly(DIGEST.text());
    assertThat(store.findInProgress(RecordKind.TRANSFORM_JOB, 9)).isEmpty();
  }

  @Test
  void specification_thatComesWhileItIsProven_isRun() {
    Arn arn = make();
    onKeep = () -> update(arn, new Change().specified(Wish.deployable()));

    assertThat(work.doNext()).isTrue();

    assertThat(described(arn).status()).isEqualTo(PackageStatus.IN_PROGRESS);
    assertThat(profiles(arn)).extracting(ProfileRun::evidence).containsOnlyNulls();
    assertThat(store.findInProgress(RecordKind.TRANSFORM_JOB, 9)).hasSize(2);
  }

  private Arn make() {
    return create(
        Wish.version("iris").carrying("ValidationSpecification", Wish.validation("smoke", "load")));
  }

  private List<ProfileRun> profiles(Arn arn) {
    return validations.describe(ADA, new PackageRef.ByArn(arn)).runs().getFirst().profiles();
  }
}
