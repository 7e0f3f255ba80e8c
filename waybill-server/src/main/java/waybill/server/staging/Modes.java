package waybill.server.staging;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Which permissions a finished tree has; nothing of an archive's own is taken over but execute. */
enum Modes {
  /** A tree that belongs to who asked for it. */
  STAGED("rwxr-xr-x", "rw-r--r--"),
  /** A tree that many share, so that nobody writes to it by mistake. */
  SHARED("r-xr-xr-x", "r--r--r--");

  private final String executable;
  private final String plain;

  Modes(String executable, String plain) {
    this.executable = executable;
    this.plain = plain;
  }

  Set<PosixFilePermission> directory() {
    return file(true);
  }

  Set<PosixFilePermission> file(boolean isExecutable) {
    return PosixFilePermissions.fromString(isExecutable ? executable : plain);
  }
}
