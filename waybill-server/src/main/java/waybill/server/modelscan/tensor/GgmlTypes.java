package waybill.server.modelscan.tensor;

import java.util.HashMap;
import java.util.Map;

/** The element types of GGUF tensors: blocks of so many elements take so many bytes. */
final class GgmlTypes {
  private record Block(int elements, int bytes) {}

  private static final Map<Long, Block> BLOCKS = new HashMap<>();

  /** Type, elements of a block, bytes of a block; as the format's reference code has them. */
  private static final int[][] TABLE = {
    {0, 1, 4},
    {1, 1, 2},
    {2, 32, 18},
    {3, 32, 20},
    {6, 32, 22},
    {7, 32, 24},
    {8, 32, 34},
    {9, 32, 36},
    {10, 256, 84},
    {11, 256, 110},
    {12, 256, 144},
    {13, 256, 176},
    {14, 256, 210},
    {15, 256, 292},
    {16, 256, 66},
    {17, 256, 74},
    {18, 256, 98},
    {19, 256, 50},
    {20, 32, 18},
    {21, 256, 110},
    {22, 256, 82},
    {23, 256, 136},
    {24, 1, 1},
    {25, 1, 2},
    {26, 1, 4},
    {27, 1, 8},
    {28, 1, 8},
    {29, 256, 56},
    {30, 1, 2},
    {34, 256, 54},
    {35, 256, 66},
    {39, 32, 17},
  };

  static {
    for (int[] row : TABLE) {
      BLOCKS.put((long) row[0], new Block(row[1], row[2]));
    }
  }

  private GgmlTypes() {}

  /** How many bytes a tensor takes; -1 if its type is not known. */
  static long bytes(long type, long elements) {
    Block block = BLOCKS.get(type);
    if (block == null) {
      return -1;
    }
    long blocks = elements / block.elements();
    return blocks > Long.MAX_VALUE / block.bytes() ? Long.MAX_VALUE : blocks * block.bytes();
  }
}
