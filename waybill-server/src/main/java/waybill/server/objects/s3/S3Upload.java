package waybill.server.objects.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends one object in one go. What is small is one part; more becomes an upload of many, which the
 * store puts together at the end and forgets when one fails.
 */
final class S3Upload {
  private final UploadRequests requests;
  private final PartBuffer part;

  S3Upload(UploadRequests requests, PartBuffer part) {
    this.requests = requests;
    this.part = part;
  }

  /**
   * Sends content of a known size.
   *
   * @throws IOException when the content has another size, or cannot be read
   * @throws SdkException when the store does not take it
   */
  UploadRequests.Stored send(PartPlan plan) throws IOException {
    if (!plan.hasMany()) {
      part.read((int) plan.bytes(), true);
      return requests.whole(part);
    }
    String upload = requests.begin();
    boolean done = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (int number = 1; number <= plan.count(); number++) {
        part.read(plan.length(number), number == plan.count());
        parts.add(requests.part(upload, number, part));
      }
      UploadRequests.Stored stored = requests.complete(upload, parts);
      done = true;
      return stored;
    } finally {
      if (!done) {
        requests.abort(upload);
      }
    }
  }
}
