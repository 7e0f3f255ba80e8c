package waybill.server.archive;

import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/** The two kinds of members that a model directory can have. */
enum MemberKind {
  FILE,
  DIRECTORY;

  /**
   * The kind of a member.
   *
   * @throws StagingRefusal with S-T4 to S-T6 or S-T8 when it is any other
   */
  static MemberKind of(TarHeader header, PaxRecords records, byte[] name, Faults faults)
      throws StagingRefusal {
    if (records.isSparse()) {
      throw sparse(name, faults);
    }
    return switch (header.type()) {
      case '0', '\0', '7' -> FILE;
      case '5' -> DIRECTORY;
      case '1' ->
          throw faults.member(
              StagingRule.T4,
              name,
              "A hard link. Pack the archive with 'tar --hard-dereference', which packs files.");
      case '2' ->
          throw faults.member(
              StagingRule.T4,
              name,
              "A symbolic link. Pack the archive with 'tar -h', which packs what links lead to.");
      case '3', '4' ->
          throw faults.member(StagingRule.T5, name, "A device. Leave it out of the archive.");
      case '6' ->
          throw faults.member(StagingRule.T5, name, "A named pipe. Leave it out of the archive.");
      case 'S' -> throw sparse(name, faults);
      default ->
          throw faults.member(
              StagingRule.T8,
              name,
              "A member that is neither a file nor a directory. Leave it out.");
    };
  }

  private static StagingRefusal sparse(byte[] name, Faults faults) {
    return faults.member(StagingRule.T6, name, "A sparse file. Pack the archive without 'tar -S'.");
  }
}
