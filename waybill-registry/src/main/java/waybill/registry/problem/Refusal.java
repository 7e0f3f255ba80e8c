package waybill.registry.problem;

/** Carries a {@link Problem} from the rule that found it to the edge of the request. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.toString(), null, false, false); // a planned answer needs no stack trace
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
