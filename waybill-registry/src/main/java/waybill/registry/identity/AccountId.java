package waybill.registry.identity;

/** The number of an account: exactly twelve decimal digits. */
public record AccountId(String digits) {
  public AccountId {
    if (digits.length() != 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("An account id has twelve digits.");
    }
  }

  @Override
  public String toString() {
    return digits;
  }
}
