package waybill.cli.python;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words are similar to a given one, by the measure of Ratcliff and Obershelp: twice the
 * length of what two words share in order, through all their length.
 */
public final class CloseMatches {
  private static final int WORDS_MAX = 3;

  private CloseMatches() {}

  /** The words at least this similar (0 to 1), best first, at most three. */
  public static List<String> of(String word, List<String> candidates, double least) {
    List<String> best = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (String candidate : candidates) {
      double score = ratio(candidate, word);
      if (score >= least) {
        int place = 0;
        while (place < best.size()
            && isBefore(scores.get(place), best.get(place), score, candidate)) {
          place++;
        }
        best.add(place, candidate);
        scores.add(place, score);
      }
    }
    return best.subList(0, Math.min(WORDS_MAX, best.size()));
  }

  /** Equal scores are told apart by the words, later ones first, as Python's heap does. */
  private static boolean isBefore(double score, String word, double newScore, String newWord) {
    return score > newScore || (score == newScore && word.compareTo(newWord) > 0);
  }

  private static double ratio(String a, String b) {
    int length = a.length() + b.length();
    return length == 0 ? 1 : 2.0 * common(a, b) / length;
  }

  /** The longest run that both share, and the same again left and right of it. */
  private static int common(String a, String b) {
    int bestA = 0;
    int bestB = 0;
    int best = 0;
    int[] before = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] run = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        run[j + 1] = a.charAt(i) == b.charAt(j) ? before[j] + 1 : 0;
        if (run[j + 1] > best) {
          best = run[j + 1];
          bestA = i + 1 - best;
          bestB = j + 1 - best;
        }
      }
      before = run;
    }
    if (best == 0) {
      return 0;
    }
    return common(a.substring(0, bestA), b.substring(0, bestB))
        + best
        + common(a.substring(bestA + best), b.substring(bestB + best));
  }
}
