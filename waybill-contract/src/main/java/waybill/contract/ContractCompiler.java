package waybill.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns a directory of Smithy files into what the wire module knows of the API. */
public final class ContractCompiler {
  private ContractCompiler() {}

  /**
   * Compiles, or ends the process with status 1 and the complaints on standard error.
   *
   * @param args the directory of the {@code .smithy} files, that for generated sources and that for
   *     generated resources
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: ContractCompiler SMITHY_DIRECTORY SOURCES RESOURCES");
      System.exit(2);
    }
    try {
      compile(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    } catch (BadContractException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Writes the table as a class among the sources and the documentation among the resources.
   *
   * @throws BadContractException when the contract breaks a rule of Smithy or of ours
   */
  static void compile(Path smithy, Path sources, Path resources) throws IOException {
    Contract contract = Contract.load(smithy);
    ContractRules.check(contract);
    String source = TableSource.of(TableWriter.write(contract));
    write(
        sources.resolve("waybill/wire/table/CompiledContract.java"),
        source.getBytes(StandardCharsets.UTF_8));
    write(resources.resolve("waybill/wire/contract-docs.bin"), DocumentationWriter.write(contract));
  }

  /** Leaves a file that would not change alone, so that nothing is compiled anew because of it. */
  private static void write(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    }
  }
}
