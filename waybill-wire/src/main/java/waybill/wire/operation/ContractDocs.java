package waybill.wire.operation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.shape.Shape;

/**
 * The documentation of the contract, for pages of help. It is kept apart from the {@link Contract},
 * since only help pays for reading it.
 */
public final class ContractDocs {
  private static final String RESOURCE = "/waybill/wire/contract-docs.bin";
  private static final int MAGIC = 0x57424432;

  private final Map<String, String> texts;
  private final Map<String, List<RequestExample>> examples;

  private ContractDocs(Map<String, String> texts, Map<String, List<RequestExample>> examples) {
    this.texts = texts;
    this.examples = examples;
  }

  /** Reads all documentation from the class path. */
  public static ContractDocs load() {
    try (InputStream in = ContractDocs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: the build compiles the contract");
      }
      return read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an operation does; one or a few sentences in one line. */
  public String of(Operation operation) {
    return text(operation.name());
  }

  /** What a shape is; empty for the input and output of an operation. */
  public String of(Shape shape) {
    return text(shape.name());
  }

  /** What a member means in its structure. */
  public String of(Shape.Structure structure, Shape.Member member) {
    return text(structure.name() + "$" + member.name());
  }

  /** What one of an enum's words means; empty for the names of machines. */
  public String of(Shape.Text shape, String word) {
    return text(shape.name() + "$" + word);
  }

  /** Requests that a person would make, the most telling first; none for an unknown operation. */
  public List<RequestExample> examples(Operation operation) {
    return examples.getOrDefault(operation.name(), List.of());
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private static ContractDocs read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IllegalStateException(RESOURCE + " is not the compiled documentation");
    }
    int count = in.readInt();
    Map<String, String> texts = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      texts.put(in.readUTF(), in.readUTF());
    }
    return new ContractDocs(texts, readExamples(in));
  }

  private static Map<String, List<RequestExample>> readExamples(DataInputStream in)
      throws IOException {
    Map<String, List<RequestExample>> examples = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      examples
          .computeIfAbsent(in.readUTF(), _ -> new ArrayList<>())
          .add(new RequestExample(in.readUTF(), (JsonObject) JsonReader.read(in.readUTF())));
    }
    return examples;
  }
}
