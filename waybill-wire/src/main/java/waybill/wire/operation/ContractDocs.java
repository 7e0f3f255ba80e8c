package waybill.wire.operation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import waybill.wire.shape.Shape;

/**
 * The documentation of the contract, for pages of help. It is kept apart from the {@link Contract},
 * since only help pays for reading it.
 */
public final class ContractDocs {
  private static final String RESOURCE = "/waybill/wire/contract-docs.bin";
  private static final int MAGIC = 0x57424431;

  private final Map<String, String> texts;

  private ContractDocs(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Reads all documentation from the class path. */
  public static ContractDocs load() {
    try (InputStream in = ContractDocs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: the build compiles the contract");
      }
      return new ContractDocs(read(new DataInputStream(in)));
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

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private static Map<String, String> read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IllegalStateException(RESOURCE + " is not the compiled documentation");
    }
    int count = in.readInt();
    Map<String, String> texts = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      texts.put(in.readUTF(), in.readUTF());
    }
    return texts;
  }
}
