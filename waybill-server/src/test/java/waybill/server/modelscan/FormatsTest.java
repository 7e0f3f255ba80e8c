package waybill.server.modelscan;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.server.modelscan.Scans.scan;
import static waybill.server.modelscan.Scans.worst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;

/** Headers, graphs and documents that are written here. */
class FormatsTest {
  private static final String CALL = "\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': [('a', '<i4'), ('b', [('c', '|O')])], 'fortran_order': False, 'shape': (1,), }"
      })
  void npy_whenItHoldsObjects_isAPickle(String header) {
    assertThat(worst(scan("a.npy", npy(header) + CALL))).isEqualTo("dangerous pickle-import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }",
        "{'descr': '<f4', 'shape': (2,), }",
        "__import__('os').system('true')",
        "{'descr': [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}"
      })
  void npy_whenItsHeaderDoesNotFit_isUnreadable(String header) {
    assertThat(worst(scan("a.npy", npy(header) + "12345678"))).isEqualTo("unknown unreadable-npy");
  }

  @Test
  void npy_whenItHoldsNumbers_isClean() {
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";

    assertThat(scan("a.npy", npy(header) + "12345678").verdict()).isEqualTo(ScanVerdict.CLEAN);
  }

  private static String npy(String header) {
    return "\u0093NUMPY\u0001\u0000" + (char) header.length() + "\u0000" + header;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]}}|clean allow-list",
        "{'__metadata__':{'k':'v'},'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]}}|clean allow-list",
        "{'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}}|unknown unreadable-safetensors",
        "{'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]},'a':{'dtype':'U8','shape':[0],'data_offsets':[8,8]}}|unknown unreadable-safetensors",
        "{'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8],'x':1}}|unknown unreadable-safetensors",
        "{'a':{'dtype':'U8','shape':[4611686018427387904,8],'data_offsets':[0,8]}}|unknown unreadable-safetensors",
        "{'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]}}{}|unknown unreadable-safetensors"
      })
  void safetensors_always_followTheFormatsRules(String header, String expected) {
    String json = header.replace('\'', '"');
    String bytes = number(json.length(), 8) + json + "12345678";

    assertThat(worst(scan("m.safetensors", bytes))).isEqualTo(expected);
  }

  private static String number(long number, int count) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    return new String(bytes, 0, count, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ ''.__class__ }}",
        "{{ x|attr('a') }}",
        "{% set u = '_' %}{{ ''[u ~ u ~ 'class' ~ u ~ u] }}",
        "{{ ''['_' * 2 + 'class' + '_' * 2] }}",
        "{{ ''[['_', '_', 'class'] | join] }}",
        "{{ ''['\\137\\137class'] }}",
        "{{ ''['_' ~ '_class_' ~ '_'] }}",
        "{%- set x = 'ssalc__' | reverse -%}",
        "{{ '%c%c' % (95, 95) }}",
        "{{ cycler.next }}"
      })
  void template_whenItReachesForInternals_isDangerousInAnyFile(String template) {
    String key = "tokenizer.chat_template";
    String gguf =
        "GGUF"
            + number(3, 4)
            + number(0, 8)
            + number(1, 8)
            + number(key.length(), 8)
            + key
            + number(8, 4)
            + number(template.length(), 8)
            + template;
    String json = "{\"chat_template\": \"" + template.replace("\\", "\\\\") + "\"}";

    assertThat(worst(scan("m.gguf", gguf))).isEqualTo("dangerous template-injection");
    assertThat(worst(scan("tokenizer_config.json", json)))
        .isEqualTo("dangerous template-injection");
    assertThat(worst(scan("chat_template.jinja", template)))
        .isEqualTo("dangerous template-injection");
  }

  @Test
  void template_whenItFormatsMessages_isClean() {
    String template =
        "{%- set ns = namespace(found=false) -%}{% for m in messages %}{{ '<|' + m['role'] + '|>\\n'"
            + " + m.content | trim }}{{ m.name | replace('_', ' ') }}{% endfor %}{{ tools | tojson }}"
            + "{% if x != '_' %}{{ ', '.join(names) }}{% endif %}";

    assertThat(scan("chat_template.jinja", template).verdict()).isEqualTo(ScanVerdict.CLEAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'class_name':'Bidirectional','config':{'layer':{'class_name':'Lambda'}}}|dangerous keras-lambda",
        "{'class_name':'Dense','class_name':'Lambda','config':{}}|dangerous keras-lambda",
        "{'module':'keras.utils','class_name':'function','config':'get_file'}|dangerous keras-module",
        "{'module':'os','class_name':'function','config':'system'}|dangerous keras-module",
        "{'module':'mine','class_name':'Net','config':{}}|unknown keras-module",
        "{'module':'keras.layers','class_name':'Dense','config':{}}|clean allow-list",
        "{'class_name':'StringLookup','config':{'vocabulary':'/etc/passwd'}}|dangerous keras-file",
        "{'_target_':'os.system'}|dangerous config-target",
        "{'_target_':'mine.Net'}|unknown config-target",
        "{'trust_remote_code':true}|unknown remote-code",
        "{'trust_remote_code':false,'auto_map':null}|clean allow-list",
        "{'a':|unknown unreadable-json"
      })
  void json_always_isJudgedByWhatItAsksFor(String json, String expected) {
    assertThat(worst(scan("config.json", json.replace('\'', '"')))).isEqualTo(expected);
  }

  @Test
  void json_whenNestedTooDeep_isUnreadable() {
    assertThat(worst(scan("a.json", "[".repeat(100_000)))).isEqualTo("unknown unreadable-json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: !!python/object/apply:os.system [x]|dangerous yaml-python",
        "a: !<tag:yaml.org,2002:python/name:os.system> x|dangerous yaml-python",
        "a: !!pyth%6Fn/name:os.system x|dangerous yaml-python",
        "%TAG ! tag:yaml.org,2002:py|dangerous yaml-python",
        "# !!python/name is not here|clean allow-list",
        "loader_module: evil|unknown mlflow-loader",
        "loader_module: os|dangerous mlflow-loader",
        "_target_: subprocess.run|dangerous config-target"
      })
  void yaml_always_isJudgedByWhatItsReaderWouldBuild(String yaml, String expected) {
    assertThat(worst(scan("MLmodel", yaml))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "../x,dangerous onnx-external-data",
    "/x,dangerous onnx-external-data",
    "a/../x,dangerous onnx-external-data",
    "..\\x,dangerous onnx-external-data",
    "file:x,dangerous onnx-external-data",
    "'',dangerous onnx-external-data",
    "data/x.bin,clean allow-list"
  })
  void onnx_whenATensorIsInAnotherFile_isJudgedByItsPath(String path, String expected) {
    String entry = field(1, "location") + field(2, path);
    String inBranch = field(5, field(5, field(13, entry)));
    String graph =
        field(1, field(4, "If") + field(5, field(6, field(1, field(4, "C") + inBranch))));

    assertThat(worst(scan("m.onnx", "\u0008\u0009" + field(7, graph)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "WriteFile,dangerous tensorflow-operator",
    "ImmutableConst,unknown tensorflow-operator",
    "Mine>Op,unknown tensorflow-operator",
    "MatMul,clean allow-list"
  })
  void graph_whenItHoldsAnOperator_isJudgedByIt(String operator, String expected) {
    String node = field(1, field(1, "n") + field(2, operator));
    String inFunction = field(2, field(1, field(3, field(1, "n") + field(2, operator))));
    String model = "\u0008\u0001" + field(2, field(2, field(1, field(2, "NoOp")) + inFunction));

    assertThat(worst(scan("frozen.pb", node))).isEqualTo(expected);
    assertThat(worst(scan("saved_model.pb", model))).isEqualTo(expected);
  }

  @Test
  void graph_whenWrittenAsText_isReadToo() {
    assertThat(worst(scan("saved_model.pbtxt", "node { op: \"ReadFile\" }")))
        .isEqualTo("dangerous tensorflow-operator");
  }

  private static String field(int number, String content) {
    int length = content.length();
    String count =
        length < 128
            ? "" + (char) length
            : "" + (char) (length % 128 + 128) + (char) (length / 128);
    return (char) (number * 8 + 2) + count + content;
  }

  @ParameterizedTest
  @CsvSource({
    "inference.py,print(1),unknown source-code",
    "run,#!/bin/sh,unknown source-code",
    "lib.so,\u007fELF\u0000\u0001\u0002\u00ff,unknown program",
    "m.bin,x\u0001\u0002\u00ff\u00fe\u0000x,unknown unreadable-content",
    "m.bin,\u00ff\u00fe\u0001x\u0000\u00d8,unknown unreadable-content",
    "m.safetensors,hello,unknown unreadable-safetensors",
    "m.h5,hello,unknown unreadable-h5",
    "notes.txt,hello,clean allow-list"
  })
  void file_whenOfNoFormat_isJudgedByNameAndContent(String name, String content, String expected) {
    assertThat(worst(scan(name, content))).isEqualTo(expected);
  }

  @Test
  void h5_whoseBaseAddressLeadsOutOfIt_isUnreadable() throws IOException {
    ScanCase good =
        ScanCase.all().stream()
            .filter(one -> one.id().equals("h5-benign"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = good.bytes();
    bytes[31] = (byte) 0x80; // the highest of the eight

    ScannedFile scanned = new ModelScanner().scan("m.h5", new BytesChannel(bytes));

    assertThat(worst(scanned)).isEqualTo("unknown unreadable-hdf5");
  }
}
