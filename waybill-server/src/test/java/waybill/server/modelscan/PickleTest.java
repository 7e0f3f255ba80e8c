package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.modelscan.Scans.scan;
import static waybill.server.modelscan.Scans.worst;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.server.modelscan.content.ScanLimits;
import waybill.server.modelscan.names.AllowList;

/** Pickles that are written here opcode by opcode. */
class PickleTest {
  private static final String P4 = "\u0080\u0004";
  private static final String SYSTEM = "\u008c\u0002os\u008c\u0006system\u0093";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cos\nsystem\n(S'true'\ntR.",
        "(S'true'\nios\nsystem\n.",
        "(cos\nsystem\nS'true'\no.",
        "N.cos\nsystem\n.",
        P4 + SYSTEM + ".",
        P4 + SYSTEM + "R\u00ff",
        P4 + "\u008c\u0002os2\u008c\u0006system\u0093.",
        P4 + "\u008c\u0002os\u008c\u0006system(K\u0001K\u00021\u0093.",
        P4
            + "\u008c\u0002os\u0094\u008c\u0006system\u0094\u008c\u0004math\u00940h\u0000h\u0001\u0093.",
        P4
            + "\u008c\u0004mathq\u0005\u008c\u0002osq\u0005\u008c\u0006systemq\u000600h\u0005h\u0006\u0093.",
        P4 + "S'o\\x73'\nS'sys\\164em'\n\u0093.",
        P4 + "V\\u006fs\nVsystem\n\u0093.",
        P4 + "\u008c\nsubprocess\u008c\u0005Popen\u0093)}\u0092.",
        "\u0080\u0002curllib2\nurlopen\n.",
        "\u0080\u0002cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\u0081}(X\u0005\u0000\u0000\u0000shapeK\u0002\u0085"
            + "X\u0005\u0000\u0000\u0000dtypecnumpy\ndtype\nX\u0002\u0000\u0000\u0000f8\u0085Rub"
            + "0123456789abcdefcos\nsystem\n."
      })
  void pickle_whenItImportsWhatRuns_isDangerousUnderAnyName(String bytes) {
    for (String name : Set.of("m.pkl", "m.joblib", "m.bin", "m.csv", "m.safetensors")) {
      assertThat(worst(scan(name, bytes))).isEqualTo("dangerous pickle-import");
    }
  }

  @Test
  void import_whenItsNameIsComputed_isDangerous() {
    String computed =
        P4
            + "\u008c\u0008builtins\u008c\u0003str\u0093\u008c\u0002os\u0085R\u008c\u0006system\u0093.";

    assertThat(worst(scan("m.pkl", computed))).isEqualTo("dangerous pickle-hidden-import");
    assertThat(worst(scan("m.pkl", "\u0080\u0002\u0082\u0001.")))
        .isEqualTo("dangerous pickle-extension");
  }

  @Test
  void build_whenOnAnImportedObject_isDangerous() {
    assertThat(worst(scan("m.pkl", "\u0080\u0002cnumpy\nndarray\n}b.")))
        .isEqualTo("dangerous pickle-build");
  }

  @Test
  void import_whenNobodyVouchesForIt_isUnknownUntilAnOperatorDoes() throws Exception {
    String bytes = "\u0080\u0002csklearn.svm._classes\nSVC\n)\u0081.";
    AllowList allowed = new AllowList(Set.of("sklearn.svm._classes SVC"));
    ModelScanner trusting = new ModelScanner(allowed, ScanLimits.DEFAULT, System::nanoTime);

    ScannedFile trusted = trusting.scan("m.pkl", new BytesChannel(Scans.bytes(bytes)));

    assertThat(worst(scan("m.pkl", bytes))).isEqualTo("unknown pickle-import");
    assertThat(trusted.verdict()).isEqualTo(ScanVerdict.CLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0080\u0002Nr\u00ff\u00ff\u00ff\u007f.", // a memo of two billion places
        "\u0080\u0002\u008b\u00ff\u00ff\u00ff\u00ff.", // a number of minus one bytes
        "\u0080\u0004\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u000f.", // bytes without end
        "\u0080\u0002(lp0\n",
        "\u0080\u0009N.",
        "\u0080\u0002N.\u0000\u0000",
        "\u0080\u0005\u0097."
      })
  void pickle_whenItCannotBeReadToItsEnd_isUnknown(String bytes) {
    assertThat(scan("m.pkl", bytes).verdict()).isEqualTo(ScanVerdict.UNKNOWN);
  }

  @Test
  void pickle_whenAFewObjectsExplode_isUnknown() {
    String doubled = "\u0080\u0002]" + "2\u0086".repeat(60) + ".";

    assertThat(worst(scan("m.pkl", doubled))).isEqualTo("unknown pickle-expansion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class,x\ncat,1\n",
        "cat\nmeow.wav\nbark.wav\n",
        "os\nsys\n[CLS]\n",
        "import os\n"
      })
  void text_whenItsLettersAreOpcodes_isNoPickle(String text) {
    assertThat(scan("vocabulary.csv", text).verdict()).isEqualTo(ScanVerdict.CLEAN);
  }
}
