package waybill.registry.modelscan;

/**
 * One reason for a verdict.
 *
 * @param file path inside what was scanned, with slashes; a member of an archive follows its
 *     archive after {@code !/}
 * @param rule short name that stays the same between releases, such as {@code pickle-import}; what
 *     could not be read as what it claims to be begins with {@code unreadable-}
 * @param verdict what this alone would make of the file
 * @param message a sentence for people
 */
public record ScanFinding(String file, String rule, ScanVerdict verdict, String message) {}
