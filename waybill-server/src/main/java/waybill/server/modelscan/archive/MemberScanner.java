package waybill.server.modelscan.archive;

import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;

/** Scans what was in an archive or a compressed file. */
@FunctionalInterface
public interface MemberScanner {
  /** Adds what it finds to the session. */
  void scan(Content content, Place place, Session session);
}
