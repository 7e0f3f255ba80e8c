package waybill.server.runtime.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import waybill.registry.inference.ContainerFailure;

/**
 * Hands out ports of the loopback address, each container a block of its own: the first is where it
 * listens, the rest is its safe port range. A port is free when it is handed out; that nobody else
 * takes it before the container does cannot be had, so they come from below the range from which
 * systems pick ports by themselves. May be used from any thread.
 */
final class LoopbackPorts {
  /** For a server, the processes behind it and their management. */
  static final int BLOCK = 17;

  private static final int FIRST = 20_000;

  /** Linux picks from 32768 on, others from 49152. */
  private static final int END = 32_000;

  private static final int TRIES = 200;

  private final BitSet taken = new BitSet();
  private final RandomGenerator random = RandomGenerator.getDefault();

  /** Takes a block and returns its first port. */
  synchronized int take() throws ContainerFailure {
    int blocks = (END - FIRST) / BLOCK;
    for (int i = 0; i < TRIES; i++) {
      int block = random.nextInt(blocks);
      int port = FIRST + block * BLOCK;
      if (!taken.get(block) && areFree(port)) {
        taken.set(block);
        return port;
      }
    }
    throw new ContainerFailure(
        "No " + BLOCK + " free ports in a row between " + FIRST + " and " + END + " were found.");
  }

  synchronized void giveBack(int port) {
    taken.clear((port - FIRST) / BLOCK);
  }

  private static boolean areFree(int first) {
    for (int port = first; port < first + BLOCK; port++) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true); // what was closed lately is free too, as for the container
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
