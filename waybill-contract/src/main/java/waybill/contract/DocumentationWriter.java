package waybill.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.EnumValueTrait;
import software.amazon.smithy.model.traits.ExamplesTrait;

/**
 * Writes the table of documentation, apart from the contract since only help reads it.
 *
 * <pre>
 * 4  magic "WBD2"
 * 4  count of texts       then each, by name: the name and the text
 * 4  count of examples    then each, by operation: the operation, the title, the input as JSON
 * </pre>
 *
 * <p>Strings are as {@link DataOutputStream#writeUTF} writes them. The name of a text is that of an
 * operation or a shape, or {@code Shape$Member}; the members of an enum are its words as they are
 * written on the wire.
 */
final class DocumentationWriter {
  static final int MAGIC = 0x57424432;

  private DocumentationWriter() {}

  /** The bytes of the table. */
  static byte[] write(Contract contract) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    contract.operations().forEach(operation -> add(operation, texts));
    for (Shape type : contract.types()) {
      add(type, texts);
      for (MemberShape member : type.members()) {
        add(member, texts);
      }
    }
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(table);
    out.writeInt(MAGIC);
    out.writeInt(texts.size());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.writeUTF(text.getKey());
      out.writeUTF(text.getValue());
    }
    writeExamples(contract, out);
    return table.toByteArray();
  }

  private static void writeExamples(Contract contract, DataOutputStream out) throws IOException {
    out.writeInt(contract.operations().stream().mapToInt(one -> examples(one).size()).sum());
    for (OperationShape operation : contract.operations()) {
      for (ExamplesTrait.Example example : examples(operation)) {
        out.writeUTF(operation.getId().getName());
        out.writeUTF(example.getTitle());
        out.writeUTF(Node.printJson(example.getInput()));
      }
    }
  }

  private static List<ExamplesTrait.Example> examples(OperationShape operation) {
    return operation
        .getTrait(ExamplesTrait.class)
        .map(ExamplesTrait::getExamples)
        .orElse(List.of());
  }

  private static void add(Shape shape, Map<String, String> texts) {
    String member = shape.asMemberShape().map(m -> "$" + onTheWire(m)).orElse("");
    shape
        .getTrait(DocumentationTrait.class)
        .ifPresent(text -> texts.put(shape.getId().getName() + member, inOneLine(text.getValue())));
  }

  private static String onTheWire(MemberShape member) {
    return member
        .getTrait(EnumValueTrait.class)
        .flatMap(EnumValueTrait::getStringValue)
        .orElse(member.getMemberName());
  }

  /** Lines end where the source file was full, which means nothing. */
  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
