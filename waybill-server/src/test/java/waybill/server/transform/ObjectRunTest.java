package waybill.server.transform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.AssembleWith;
import waybill.registry.transform.InputObject;
import waybill.registry.transform.TransformFault;

/** Answers that come in any order, against those answers one behind the other. */
final class ObjectRunTest {
  private static final int ANSWERS = 12;
  private static final int PIECE_BYTES_MAX = 90_000;

  @TempDir private Path directory;

  private static ObjectRun object(SpoolFiles files, AssembleWith assembleWith) {
    return new ObjectRun(
        new InputObject(new ObjectUri("in", "a"), null, new ObjectUri("out", "a.out")),
        0,
        files,
        assembleWith);
  }

  /** An answer on its way, of which pieces come one by one. */
  private static final class Arriving {
    private final ObjectRun.Delivery delivery;
    private final List<byte[]> pieces;
    private int next;

    Arriving(ObjectRun.Delivery delivery, List<byte[]> pieces, boolean isRepeated) {
      this.delivery = delivery;
      this.pieces = pieces;
      this.next = isRepeated ? -1 : 0;
    }

    /** Whether there is more. */
    boolean go() throws IOException {
      if (next == -1) { // a try that failed in the middle
        delivery.write(ByteBuffer.wrap("lost".getBytes(ISO_8859_1)));
        delivery.clear();
      } else if (next < pieces.size() && next % 2 == 0) {
        delivery.write(ByteBuffer.wrap(pieces.get(next)));
      } else if (next < pieces.size()) {
        fill(delivery, pieces.get(next));
      } else {
        delivery.finish();
      }
      return next++ < pieces.size();
    }
  }

  /** Lets it read a piece from where it comes. */
  private static void fill(AnswerSink sink, byte[] piece) throws IOException {
    ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(piece));
    ByteBuffer way = ByteBuffer.allocateDirect(1 << 12);
    for (int left = piece.length; left > 0; ) {
      ByteBuffer came = Objects.requireNonNull(sink.fill(source, way, left));
      int start = piece.length - left;
      left -= came.remaining();
      assertThat(came).isEqualTo(ByteBuffer.wrap(piece, start, piece.length - left - start));
    }
  }

  private static List<byte[]> pieces(Random random) {
    List<byte[]> pieces = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      byte[] piece = new byte[1 + random.nextInt(random.nextBoolean() ? 20 : PIECE_BYTES_MAX)];
      random.nextBytes(piece);
      if (random.nextBoolean()) {
        piece[piece.length - 1] = '\n';
      }
      pieces.add(piece);
    }
    return pieces;
  }

  private static String expected(List<List<byte[]>> answers, AssembleWith assembleWith) {
    StringBuilder all = new StringBuilder();
    for (List<byte[]> answer : answers) {
      StringBuilder one = new StringBuilder();
      answer.forEach(piece -> one.append(new String(piece, ISO_8859_1)));
      boolean lacksEnd = one.isEmpty() || one.charAt(one.length() - 1) != '\n';
      all.append(one).append(assembleWith == AssembleWith.LINE && lacksEnd ? "\n" : "");
    }
    return all.toString();
  }

  private static String output(ObjectRun object) throws IOException {
    try (InputStream in = object.output().read()) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void answers_inAnyOrderAndMixedPieceByPiece_standInTheOrderOfTheirRequests() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      AssembleWith assembleWith = seed % 2 == 0 ? AssembleWith.LINE : AssembleWith.NONE;
      List<List<byte[]>> answers = new ArrayList<>();
      try (SpoolFiles files = new SpoolFiles(directory);
          ObjectRun object = object(files, assembleWith)) {
        List<Arriving> arriving = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
          List<byte[]> pieces = pieces(random);
          answers.add(pieces);
          arriving.add(new Arriving(object.delivery(object.issue()), pieces, random.nextBoolean()));
        }
        boolean isDone = object.readToEnd();
        while (!arriving.isEmpty()) {
          int chosen = random.nextInt(arriving.size());
          if (!arriving.get(chosen).go()) {
            arriving.remove(chosen);
            isDone = object.over();
          }
        }

        assertThat(isDone).isTrue();
        assertThat(output(object)).as("seed " + seed).isEqualTo(expected(answers, assembleWith));
      }
    }
  }

  @Test
  void answers_ofThreadsAtOnce_standInTheOrderOfTheirRequests() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<List<byte[]>> answers = new ArrayList<>();
      try (SpoolFiles files = new SpoolFiles(directory);
          ObjectRun object = object(files, AssembleWith.LINE);
          ExecutorService threads = Executors.newFixedThreadPool(ANSWERS)) {
        List<Arriving> arriving = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
          List<byte[]> pieces = pieces(random);
          answers.add(pieces);
          arriving.add(new Arriving(object.delivery(object.issue()), pieces, false));
        }
        object.readToEnd();
        List<Future<Boolean>> ends = new ArrayList<>();
        for (Arriving each : arriving) {
          ends.add(
              threads.submit(
                  () -> {
                    boolean hasMore = true;
                    while (hasMore) {
                      hasMore = each.go();
                    }
                    return object.over();
                  }));
        }
        for (Future<Boolean> end : ends) {
          end.get();
        }

        assertThat(output(object)).isEqualTo(expected(answers, AssembleWith.LINE));
      }
    }
  }

  @Test
  void issue_whileAnswersTakeUpTheirRoom_waitsForThemButNotForEver() throws Exception {
    try (SpoolFiles files = new SpoolFiles(directory);
        ObjectRun object = object(files, AssembleWith.NONE)) {
      ObjectRun.Delivery first = object.delivery(object.issue());
      ObjectRun.Delivery second = object.delivery(object.issue());
      second.write(ByteBuffer.allocate(SpoolFiles.WAITING_BYTES_MAX / 2));
      second.finish();
      long start = System.nanoTime();

      assertThat(object.issue()).isEqualTo(2);
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(ObjectRun.PATIENCE.toNanos());

      first.finish(); // and so is the second
      assertThat(object.output().size()).isEqualTo(SpoolFiles.WAITING_BYTES_MAX / 2);
    }
  }

  @Test
  void answers_ofAnObjectThatFailed_giveTheirRoomBack() throws Exception {
    try (SpoolFiles files = new SpoolFiles(directory);
        ObjectRun object = object(files, AssembleWith.NONE)) {
      object.issue();
      ObjectRun.Delivery second = object.delivery(object.issue());
      ObjectRun.Delivery third = object.delivery(object.issue());
      object.fail(0, TransformFault.ofService("The first request failed."));
      for (ObjectRun.Delivery late : List.of(second, third)) {
        for (int written = 0; written < SpoolFiles.WAITING_BYTES_MAX; written += Buffers.BYTES) {
          late.write(ByteBuffer.allocate(Buffers.BYTES));
        }
        late.finish();
      }

      assertThat(files.room().take()).isNotNull();
    }
  }
}
