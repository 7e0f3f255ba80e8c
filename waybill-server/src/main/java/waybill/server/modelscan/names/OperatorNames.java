package waybill.server.modelscan.names;

import java.util.Set;
import java.util.regex.Pattern;
import waybill.registry.modelscan.ScanVerdict;

/** Judges operators of TensorFlow graphs. */
public final class OperatorNames {
  /** Operators of TensorFlow itself; others carry the name of their library before a bracket. */
  private static final Pattern BUILT_IN = Pattern.compile("_?[A-Z][A-Za-z0-9_]*");

  private final Set<String> denied = NameFile.read("denied-operators.txt");
  private final Set<String> doubtful = NameFile.read("doubtful-operators.txt");

  /** What it means that a graph holds an operator. */
  public ScanVerdict judge(String operator) {
    if (denied.contains(operator)) {
      return ScanVerdict.DANGEROUS;
    }
    return doubtful.contains(operator) ? ScanVerdict.UNKNOWN : ScanVerdict.CLEAN;
  }

  /** Whether an operator's name is one that TensorFlow itself could have. */
  public boolean isBuiltIn(String operator) {
    return BUILT_IN.matcher(operator).matches();
  }
}
