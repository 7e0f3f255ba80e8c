package waybill.cli.help;

import java.util.HashMap;
import java.util.Map;
import waybill.wire.shape.Shape;

/** What a pattern of the contract asks for, in words; a pattern without words is shown as it is. */
final class PatternWords {
  private static final String NAME = "letters, digits and inner hyphens";
  private static final String ADDRESS = "an address s3://... or https://...";
  private static final String VARIABLE = "letters, digits and underscores, no digit first";
  private static final String TAG = "letters, digits, blanks and _.:/=+-@";
  private static final String DIGEST = "sha256: and 64 hexadecimal digits";
  private static final String NAME_OR = "a name of letters, digits and inner hyphens, or ";
  private static final String ARN = "arn:aws:sagemaker:REGION:ACCOUNT:";

  private static final Map<String, String> WORDS = words();

  private PatternWords() {}

  /** The words for a shape's pattern; empty where any text will do. */
  static String of(Shape.Text shape) {
    String pattern = shape.pattern();
    return pattern == null ? "" : WORDS.getOrDefault(pattern, "pattern " + pattern);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    addFree(words);
    addNames(words);
    addArns(words);
    addOfTraining(words);
    words.put("^(https|s3)://([^/]+)/?(.*)$", ADDRESS);
    words.put("^(https|s3)://([^/])/?(.*)$", ADDRESS);
    words.put("^[Ss][Hh][Aa]256:[0-9a-fA-F]{64}$", DIGEST);
    words.put("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$", TAG);
    words.put("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,128}$", TAG);
    words.put("^([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)${1,256}$", TAG);
    words.put("^[a-zA-Z_][a-zA-Z0-9_]*$", VARIABLE);
    words.put("^[a-zA-Z_][a-zA-Z0-9_]{0,1023}$", VARIABLE);
    words.put("^[-\\w]+\\/.+$", "a content type such as application/json");
    words.put("^[0-9]\\.[A-Za-z0-9.-]+$", "a version such as 1.5-1");
    words.put("^\\d{1,4}.\\d{1,4}.\\d{1,4}$", "a version such as 1.0.0");
    words.put("^/(?!.*\\.\\.)[a-zA-Z0-9/_.\\-]+$", "a path from /, without ..");
    return Map.copyOf(words);
  }

  /** These forbid nothing that a person would type. */
  private static void addFree(Map<String, String> words) {
    words.put("^.*$", "");
    words.put("^.+$", "");
    words.put("^.{0,1024}$", "");
    words.put("^[\\S\\s]*$", "");
    words.put("^[\\S\\s]+$", "");
    words.put("^[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*$", "no control characters or line ends");
    words.put(
        "^[\\p{L}\\p{M}\\p{Z}\\p{N}\\p{P}]{0,1024}$", "no signs such as + < > = or line ends");
  }

  private static void addNames(Map<String, String> words) {
    words.put("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$", NAME);
    words.put("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$", NAME);
    words.put("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$", NAME);
    words.put("^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$", NAME);
    words.put("^[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?$", NAME);
    words.put("^[a-zA-Z0-9-]+$", "letters, digits and hyphens");
    words.put("^[a-zA-Z0-9\\-]+$", "letters, digits and hyphens");
    words.put("^[-0-9a-zA-Z]+$", "letters, digits and hyphens");
    words.put("^[A-Za-z0-9\\.\\-_]+$", "letters, digits and ._-");
    words.put("^[a-zA-Z0-9:/_-]*$", "letters, digits and :/_-");
    words.put("^[\\S]+$", "no blanks");
  }

  private static void addArns(Map<String, String> words) {
    String account = ":[0-9]{12}:";
    String anywhere = "arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*" + account;
    String somewhere = "^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}" + account;
    String name = "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}";
    String resource = "([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)";
    words.put("^arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+$", ARN + "RESOURCE");
    words.put(
        "^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$",
        "arn:aws:iam::ACCOUNT:role/NAME");
    words.put(somewhere + "model-package/[\\S]{1,2048}$", ARN + "model-package/GROUP/VERSION");
    words.put(somewhere + "model-package-group/[\\S]{1,2048}$", ARN + "model-package-group/GROUP");
    words.put(somewhere + "model-card/" + name + "$", ARN + "model-card/CARD");
    words.put(
        somewhere + "model-card/" + name + "/export-job/" + name + "$",
        ARN + "model-card/CARD/export-job/JOB");
    words.put("^(" + anywhere + "[a-z\\-]*\\/)?" + resource + "$", NAME_OR + "an ARN");
    words.put(
        "^(" + anywhere + "[a-z\\-]*\\/)?" + resource + "(\\/[0-9]{1,9})?$",
        NAME_OR + "group/version, or an ARN");
    words.put("^(" + anywhere + "model-card/.*)?(" + name + ")$", NAME_OR + "an ARN");
  }

  private static void addOfTraining(Map<String, String> words) {
    words.put("^(fs-[0-9a-f]{8,})$", "fs- and at least 8 hexadecimal digits");
    words.put(
        "^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:training-plan/.*$",
        ARN + "training-plan/PLAN");
    words.put(
        "^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:algorithm/[\\S]{1,2048}$",
        ARN + "algorithm/ALGORITHM");
    words.put(
        "^(arn:[a-z0-9-\\.]{1,63}:sagemaker:\\w+(?:-\\w+)+:(\\d{12}|aws):hub-content\\/)"
            + "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\\/DataSet\\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}"
            + "(\\/\\d{1,4}.\\d{1,4}.\\d{1,4})?$",
        ARN + "hub-content/HUB/DataSet/NAME/VERSION");
  }
}
