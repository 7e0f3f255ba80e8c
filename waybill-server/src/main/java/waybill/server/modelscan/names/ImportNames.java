package waybill.server.modelscan.names;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.registry.modelscan.ScanVerdict;

/**
 * Judges what a pickle imports: exact names that are allowed come first, then dotted names, which
 * walk from one object to another, then names and modules that are known to be dangerous, then the
 * whole standard library. What is left is unknown. Lists of dangerous names alone always lag
 * behind.
 */
public final class ImportNames {
  private static final Pattern IDENTIFIERS =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

  private final Set<String> allowed;
  private final Set<String> deniedNames = NameFile.read("denied-names.txt");
  private final Set<String> deniedModules = NameFile.read("denied-modules.txt");
  private final Set<String> standardLibrary = NameFile.read("standard-library.txt");

  /** Waybill's own lists, and an operator's additions to what is allowed. */
  public ImportNames(AllowList additions) {
    Set<String> all = new HashSet<>(NameFile.read("allowed.txt"));
    all.addAll(additions.names());
    allowed = Set.copyOf(all);
  }

  /** What importing a name means. */
  public ScanVerdict judge(String module, String name) {
    if (allowed.contains(module + " " + name)) {
      return ScanVerdict.CLEAN;
    }
    boolean possible = plausible(module, name);
    if (possible && name.contains(".")) {
      return ScanVerdict.DANGEROUS;
    }
    // Blanks around a name stop an import today; nobody writes them for good.
    if (isDenied(module.strip(), name.strip())) {
      return ScanVerdict.DANGEROUS;
    }
    return ScanVerdict.UNKNOWN;
  }

  /** Whether a name is denied for what it is, and not only for its form. */
  public boolean isDenied(String module, String name) {
    return !allowed.contains(module + " " + name)
        && (deniedNames.contains(module + " " + name) || isDeniedModule(module));
  }

  /** Whether a module is in the standard library or on the list of dangerous ones. */
  public boolean isDeniedModule(String module) {
    for (String part = module; !part.isEmpty(); part = parent(part)) {
      if (deniedModules.contains(part)) {
        return true;
      }
    }
    int dot = module.indexOf('.');
    return standardLibrary.contains(dot < 0 ? module : module.substring(0, dot));
  }

  /** Whether Python could import this: identifiers with dots between them. */
  public boolean plausible(String module, String name) {
    return IDENTIFIERS.matcher(module).matches() && IDENTIFIERS.matcher(name).matches();
  }

  private static String parent(String module) {
    int dot = module.lastIndexOf('.');
    return dot < 0 ? "" : module.substring(0, dot);
  }
}
