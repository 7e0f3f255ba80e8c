package waybill.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.wire.json.JsonReader;
import waybill.wire.operation.Contract;
import waybill.wire.shape.Shape;

class MisspeltValuesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"ModelApprovalStatus\": \"aproved\"}|Approved instead of aproved",
        "{\"ModelApprovalStatus\": \"APPROVED\"}|Approved instead of APPROVED",
        "{\"InferenceSpecification\": {\"Containers\": [{\"ModelDataSource\":"
            + " {\"S3DataSource\": {\"S3DataType\": \"S3Prefx\"}}}]}}|S3Prefix instead of S3Prefx",
        "{\"ModelApprovalStatus\": \"Approved\"}|",
        "{\"ModelApprovalStatus\": \"xyzzy\"}|",
        "{\"ModelPackageDescription\": \"aproved\"}|",
      })
  void request_withAWordThatIsNone_isGuessedAt(String request, String guess) {
    Shape.Structure input =
        Objects.requireNonNull(Contract.load().operation("CreateModelPackage")).input();

    String hint = MisspeltValues.hint(input, JsonReader.read(request));

    assertThat(hint).isEqualTo(guess == null ? null : "Did you mean " + guess + "?");
  }
}
