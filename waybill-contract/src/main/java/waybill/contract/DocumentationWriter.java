package waybill.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.EnumValueTrait;

/**
 * Writes the table of documentation, apart from the contract since only help reads it.
 *
 * <pre>
 * 4  magic "WBD1"       4  count of entries
 *    then each, by name: the name and the text as {@link DataOutputStream#writeUTF} writes them
 * </pre>
 *
 * <p>The name is that of an operation or a shape, or {@code Shape$Member}; the members of an enum
 * are its words as they are written on the wire.
 */
final class DocumentationWriter {
  static final int MAGIC = 0x57424431;

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
    return table.toByteArray();
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
