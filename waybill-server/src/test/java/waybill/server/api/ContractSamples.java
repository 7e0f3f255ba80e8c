package waybill.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.shape.Shape;

/** Makes values that satisfy the contract, down to the last member of a shape. */
final class ContractSamples {
  private static final List<String> TEXTS =
      List.of(
          "sha256:" + "0".repeat(64),
          "s3://bucket/key",
          "arn:aws:iam::111122223333:role/waybill",
          "text/csv",
          "1.2.3",
          "1.23",
          "{}",
          "/metrics",
          "fs-0123456789",
          "arn:aws:sagemaker:us-west-2:111122223333:training-plan/plan",
          "arn:aws:sagemaker:us-west-2:111122223333:hub-content/hub/DataSet/data/1.2.3");

  private final BooleanSupplier includeOptional;
  private int count;

  /**
   * @param includeOptional asked for each member that may be absent
   */
  ContractSamples(BooleanSupplier includeOptional) {
    this.includeOptional = includeOptional;
  }

  /** A structure without members of these names, at any depth. */
  JsonObject structure(Shape.Structure shape, Set<String> without) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Shape.Member member : shape.members()) {
      if (!without.contains(member.name())
          && (member.required() || includeOptional.getAsBoolean())) {
        members.put(member.name(), value(member.target(), without));
      }
    }
    LawfulSources.amend(members, count % 2 == 0);
    return new JsonObject(members);
  }

  private Json value(Shape shape, Set<String> without) {
    return switch (shape) {
      case Shape.Structure structure -> structure(structure, without);
      case Shape.ListOf list -> list(list, without);
      case Shape.MapOf map -> map(map, without);
      case Shape.Text text -> new JsonString(text(text));
      case Shape.Whole whole -> JsonNumber.of(number(whole.range().min()));
      case Shape.Real _ -> new JsonNumber("0.5");
      case Shape.Flag _ -> new JsonBoolean(true);
      case Shape.Timestamp _ -> new JsonNumber("1718000000.25");
    };
  }

  /** Seven, or the least that is allowed. */
  private static long number(@Nullable Long min) {
    return min == null ? 7 : Math.max(7, min);
  }

  private JsonArray list(Shape.ListOf shape, Set<String> without) {
    Long max = shape.length().max();
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < (max == null || max > 1 ? 2 : 1); i++) {
      items.add(value(shape.element(), without));
    }
    return new JsonArray(items);
  }

  private JsonObject map(Shape.MapOf shape, Set<String> without) {
    Map<String, Json> entries = new LinkedHashMap<>();
    entries.put(text(shape.key()), value(shape.value(), without));
    entries.put(text(shape.key()), value(shape.value(), without));
    return new JsonObject(entries);
  }

  /** A legal word, or the first of our texts that fits; plain words are all different. */
  private String text(Shape.Text shape) {
    if (!shape.values().isEmpty()) {
      return shape.values().getLast();
    }
    String word = "word" + count++;
    Stream<String> texts =
        shape.name().equals("ModelCardContent")
            ? Stream.of("{}")
            : Stream.concat(Stream.of(word), TEXTS.stream());
    return texts
        .filter(text -> fits(shape, text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No sample fits " + shape.name()));
  }

  private static boolean fits(Shape.Text shape, String text) {
    Long min = shape.length().min();
    Long max = shape.length().max();
    String pattern = shape.pattern();
    return (min == null || text.length() >= min)
        && (max == null || text.length() <= max)
        && (pattern == null || Pattern.compile(pattern).matcher(text).find());
  }
}
