package waybill.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a directory of Smithy files into the two tables that the wire module reads. */
public final class ContractCompiler {
  private ContractCompiler() {}

  /**
   * Compiles, or ends the process with status 1 and the complaints on standard error.
   *
   * @param args the directory of the {@code .smithy} files and the directory for the resources
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: ContractCompiler SMITHY_DIRECTORY OUTPUT_DIRECTORY");
      System.exit(2);
    }
    try {
      compile(Path.of(args[0]), Path.of(args[1]));
    } catch (BadContractException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Writes {@code waybill/wire/contract.bin} and {@code waybill/wire/contract-docs.bin}.
   *
   * @throws BadContractException when the contract breaks a rule of Smithy or of ours
   */
  static void compile(Path smithy, Path output) throws IOException {
    Contract contract = Contract.load(smithy);
    ContractRules.check(contract);
    Path directory = Files.createDirectories(output.resolve("waybill/wire"));
    Files.write(directory.resolve("contract.bin"), TableWriter.write(contract));
    Files.write(directory.resolve("contract-docs.bin"), DocumentationWriter.write(contract));
  }
}
