package waybill.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.SecretKey;
import waybill.server.keys.MemoryKeys;

class KeyCommandTest {
  private static final String ALICE =
      "{\"ak\":\"AKIAWAYBILLALICE0001\",\"sk\":\"aliceSecret/+\",\"account\":\"111122223333\","
          + "\"arn\":\"arn:aws:iam::111122223333:user/alice\"}";

  private final MemoryKeys keys = new MemoryKeys();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final KeyCommand command =
      new KeyCommand(keys, new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void importFile_whenKeysAreLastingAndTemporary_keepsAllTheirFields() {
    importText(
        "{\"alice\":"
            + ALICE
            + ",\"session\":{\"ak\":\"ASIAWAYBILLSESSN0001\",\"sk\":\"s\",\"account\":"
            + "\"111122223333\",\"arn\":\"arn:aws:sts::111122223333:assumed-role/trainer/s1\","
            + "\"state\":\"disabled\",\"token\":\"IQoJ==\",\"expires\":\"2026-03-14T10:00:00Z\"}}");

    assertThat(keys.all())
        .containsExactly(
            new AccessKey(
                "AKIAWAYBILLALICE0001",
                new SecretKey("aliceSecret/+"),
                new AccountId("111122223333"),
                "arn:aws:iam::111122223333:user/alice",
                AccessKey.State.ACTIVE,
                null,
                null),
            new AccessKey(
                "ASIAWAYBILLSESSN0001",
                new SecretKey("s"),
                new AccountId("111122223333"),
                "arn:aws:sts::111122223333:assumed-role/trainer/s1",
                AccessKey.State.DISABLED,
                new SecretKey("IQoJ=="),
                Instant.parse("2026-03-14T10:00:00Z")));
    assertThat(text()).isEqualTo("Imported 2 keys.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"AKIAWAYBILLALICE0001\" | \"short\" | 'ak' must be 16 to 128 letters, digits and"
            + " underscores",
        "\"aliceSecret/+\" | \"a b\" | 'sk' must be 1 to 4096 visible ASCII characters",
        "\"111122223333\" | 111122223333 | 'account' must be twelve digits",
        "\"arn:aws:iam::111122223333:user/alice\" | \"alice\" | 'arn' must be the ARN of a user,"
            + " role or session",
        "\"ak\": | \"state\":\"off\",\"ak\": | 'state' must be active, disabled or deleted",
        "\"ak\": | \"stat\":\"disabled\",\"ak\": | has a field 'stat' that no key has",
        "\"ak\": | \"token\":\"t\",\"ak\": | 'expires' must be given with 'token'",
        "\"ak\": | \"token\":\"t\",\"expires\":\"soon\",\"ak\": | 'expires' must be a time such as"
            + " 2026-03-14T10:00:00Z"
      })
  void importFile_whenAFieldDoesNotFit_namesEntryFieldAndRuleAndChangesNothing(
      String good, String bad, String rule) {
    String broken = ALICE.replace(good, bad);

    assertThatThrownBy(() -> importText("{\"fine\":" + ALICE + ",\"alice\":" + broken + "}"))
        .isInstanceOf(RefusedFile.class)
        .hasMessageStartingWith("keys.json is refused, nothing was changed:\n")
        .hasMessageContaining("  'alice': " + rule);

    assertThat(keys.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | it is no JSON: ",
        "[] | it must be a JSON object of named keys",
        "{} | it holds no keys",
        "{\"alice\":3} | 'alice': must be an object with the fields of a key"
      })
  void importFile_whenTextIsNotNamedKeys_saysSo(String text, String fault) {
    assertThatThrownBy(() -> importText(text))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining(fault);
  }

  @Test
  void importFile_whenTwoEntriesHaveOneId_isRefused() {
    assertThatThrownBy(() -> importText("{\"a\":" + ALICE + ",\"b\":" + ALICE + "}"))
        .hasMessageContaining("two entries have the id AKIAWAYBILLALICE0001");
  }

  @Test
  void importFile_whenRefused_neverShowsASecret() {
    assertThatThrownBy(() -> importText("{\"a\":{\"sk\":\"very secret\",\"token\":3}}"))
        .message()
        .doesNotContain("very secret");
  }

  @Test
  void list_always_showsOwnersAndStatesWithoutSecrets() {
    importText("{\"alice\":" + ALICE + "}");
    printed.reset();

    command.list();

    assertThat(text())
        .isEqualTo(
            "AKIAWAYBILLALICE0001  111122223333  active  arn:aws:iam::111122223333:user/alice\n");
  }

  private void importText(String text) {
    command.importFile("keys.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
