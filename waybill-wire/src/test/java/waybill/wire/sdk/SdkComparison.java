package waybill.wire.sdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/**
 * Compares shapes of the contract with the classes that AWS generated for its SDK from the same
 * API: names, order, types and the words of enums. What is required is not compared, since the
 * classes of this service do not say it.
 */
final class SdkComparison {
  private static final String MODEL = "software.amazon.awssdk.services.sagemaker.model.";

  private final Set<String> differences = new TreeSet<>();
  private final Set<String> compared = new HashSet<>();
  private int members;

  /** One line for each difference found so far. */
  Set<String> differences() {
    return differences;
  }

  /** How many members have been compared. */
  int members() {
    return members;
  }

  void compare(Operation operation) {
    compareStructure(operation.input(), pojo(operation.name() + "Request"));
    SdkPojo response = pojo(operation.name() + "Response");
    Shape.Structure output = operation.output();
    if (output != null) {
      compareStructure(output, response);
    } else if (!response.sdkFields().isEmpty()) {
      differences.add(operation.name() + ": has an answer only in the SDK");
    }
  }

  private void compareStructure(Shape.Structure ours, SdkPojo theirs) {
    if (!compared.add(ours.name())) {
      return;
    }
    Map<String, SdkField<?>> fields = new LinkedHashMap<>();
    theirs.sdkFields().forEach(field -> fields.put(field.locationName(), field));
    List<String> common = new ArrayList<>();
    for (Shape.Member member : ours.members()) {
      SdkField<?> field = fields.get(member.name());
      if (field == null) {
        differences.add(ours.name() + "." + member.name() + ": not in the SDK");
      } else {
        common.add(member.name());
        compareMember(ours.name() + "." + member.name(), member, field);
      }
    }
    List<String> order = new ArrayList<>(fields.keySet());
    order.removeIf(name -> ours.member(name) == null);
    if (!order.equals(common)) {
      differences.add(ours.name() + ": members in another order in the SDK");
    }
    for (String name : fields.keySet()) {
      if (ours.member(name) == null) {
        differences.add(ours.name() + "." + name + ": only in the SDK");
      }
    }
  }

  private void compareMember(String path, Shape.Member member, SdkField<?> field) {
    members++;
    compareTypes(path, member.target(), field);
  }

  private void compareTypes(String path, Shape ours, SdkField<?> field) {
    String theirs = field.marshallingType().getTargetClass().getSimpleName();
    if (!sdkType(ours).equals(theirs)) {
      differences.add(path + ": " + ours.name() + " here, " + theirs + " in the SDK");
      return;
    }
    switch (ours) {
      case Shape.Structure structure -> compareStructure(structure, field.constructor().get());
      case Shape.ListOf list ->
          compareTypes(
              path + "[]", list.element(), field.getTrait(ListTrait.class).memberFieldInfo());
      case Shape.MapOf map ->
          compareTypes(path + "{}", map.value(), field.getTrait(MapTrait.class).valueFieldInfo());
      case Shape.Text text -> compareWords(text);
      default -> {}
    }
  }

  private static String sdkType(Shape shape) {
    return switch (shape) {
      case Shape.Structure _ -> "SdkPojo";
      case Shape.ListOf _ -> "List";
      case Shape.MapOf _ -> "Map";
      case Shape.Text _ -> "String";
      case Shape.Whole whole -> whole.isLong() ? "Long" : "Integer";
      case Shape.Real _ -> "Double";
      case Shape.Flag _ -> "Boolean";
      case Shape.Timestamp _ -> "Instant";
    };
  }

  private void compareWords(Shape.Text ours) {
    if (ours.values().isEmpty() || !compared.add(ours.name())) {
      return;
    }
    Set<String> theirs = words(ours.name());
    if (theirs == null) {
      differences.add(ours.name() + ": no enum in the SDK");
      return;
    }
    for (String word : ours.values()) {
      if (!theirs.remove(word)) {
        differences.add(ours.name() + " " + word + ": not in the SDK");
      }
    }
    theirs.forEach(word -> differences.add(ours.name() + " " + word + ": only in the SDK"));
  }

  private static @Nullable Set<String> words(String name) {
    try {
      Class<?> type = Class.forName(MODEL + name);
      Set<String> words = new TreeSet<>();
      for (Object known : (Set<?>) type.getMethod("knownValues").invoke(null)) {
        words.add(known.toString());
      }
      return words;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static SdkPojo pojo(String name) {
    try {
      return (SdkPojo) Class.forName(MODEL + name).getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The SDK has no " + name, e);
    }
  }
}
