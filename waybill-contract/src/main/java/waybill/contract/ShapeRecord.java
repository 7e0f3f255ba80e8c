package waybill.contract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.TagsTrait;

/**
 * Writes a type.
 *
 * <pre>
 * 1  kind       2  name       then by kind:
 * structure     2  count of members, then each: 2 name, 2 shape, 1 flags
 * list          bounds, 2 shape of the elements
 * map           bounds, 2 shape of the keys, 2 shape of the values
 * text          bounds, 1 flags, 2 pattern or none, 2 count of words, then 2 each
 * whole         bounds, 1 flags
 * real, flag, timestamp: nothing
 * </pre>
 *
 * <p>Bounds are one byte of flags (1: has a minimum, 2: has a maximum) and 8 bytes for each.
 */
record ShapeRecord(TableWriter table, DataOutputStream out) {
  private static final int STRUCTURE = 1;
  private static final int LIST = 2;
  private static final int MAP = 3;
  private static final int TEXT = 4;
  private static final int WHOLE = 5;
  private static final int REAL = 6;
  private static final int FLAG = 7;
  private static final int TIMESTAMP = 8;

  private static final int HAS_MIN = 1;
  private static final int HAS_MAX = 2;
  private static final int MEMBER_REQUIRED = 1;
  private static final int MEMBER_IDEMPOTENCY_TOKEN = 2;
  private static final int TEXT_SENSITIVE = 1;
  private static final int TEXT_INSTANCE_TYPE = 2;
  private static final int WHOLE_LONG = 1;

  /** The tag in the contract that marks the names of machines. */
  private static final String INSTANCE_TYPE_TAG = "instance-type";

  void write(Shape type) throws IOException {
    switch (type.getType()) {
      case STRUCTURE -> writeStructure(type.asStructureShape().orElseThrow());
      case LIST -> writeList(type.asListShape().orElseThrow());
      case MAP -> writeMap(type.asMapShape().orElseThrow());
      case STRING -> writeText(type, List.of());
      case ENUM -> writeText(type, ((EnumShape) type).getEnumValues().values());
      case INTEGER -> writeWhole(type, 0);
      case LONG -> writeWhole(type, WHOLE_LONG);
      case FLOAT, DOUBLE -> writeHead(REAL, type);
      case BOOLEAN -> writeHead(FLAG, type);
      case TIMESTAMP -> writeHead(TIMESTAMP, type);
      default ->
          throw new BadContractException(
              List.of(type.getId() + " is a " + type.getType() + ", for which there is no record"));
    }
  }

  /** Whether the words of a type are names of machines. */
  static boolean isMachine(Shape type) {
    return type.getTrait(TagsTrait.class)
        .map(tags -> tags.getTags().contains(INSTANCE_TYPE_TAG))
        .orElse(false);
  }

  private void writeHead(int kind, Shape type) throws IOException {
    out.writeByte(kind);
    out.writeShort(table.text(type.getId().getName()));
  }

  private void writeStructure(StructureShape type) throws IOException {
    writeHead(STRUCTURE, type);
    out.writeShort(type.members().size());
    for (MemberShape member : type.members()) {
      out.writeShort(table.text(member.getMemberName()));
      out.writeShort(table.place(member.getTarget()));
      int required = member.isRequired() ? MEMBER_REQUIRED : 0;
      int token = member.hasTrait(IdempotencyTokenTrait.class) ? MEMBER_IDEMPOTENCY_TOKEN : 0;
      out.writeByte(required | token);
    }
  }

  private void writeList(ListShape type) throws IOException {
    writeHead(LIST, type);
    writeLength(type);
    out.writeShort(table.place(type.getMember().getTarget()));
  }

  private void writeMap(MapShape type) throws IOException {
    writeHead(MAP, type);
    writeLength(type);
    out.writeShort(table.place(type.getKey().getTarget()));
    out.writeShort(table.place(type.getValue().getTarget()));
  }

  private void writeText(Shape type, Collection<String> words) throws IOException {
    writeHead(TEXT, type);
    writeLength(type);
    int sensitive = type.hasTrait(SensitiveTrait.class) ? TEXT_SENSITIVE : 0;
    out.writeByte(sensitive | (isMachine(type) ? TEXT_INSTANCE_TYPE : 0));
    Optional<PatternTrait> pattern = type.getTrait(PatternTrait.class);
    out.writeShort(pattern.isPresent() ? table.text(pattern.get().getValue()) : TableWriter.NONE);
    out.writeShort(words.size());
    for (String word : words) {
      out.writeShort(table.text(word));
    }
  }

  private void writeWhole(Shape type, int flags) throws IOException {
    writeHead(WHOLE, type);
    Optional<RangeTrait> range = type.getTrait(RangeTrait.class);
    writeBounds(
        range.flatMap(RangeTrait::getMin).map(BigDecimal::longValueExact),
        range.flatMap(RangeTrait::getMax).map(BigDecimal::longValueExact));
    out.writeByte(flags);
  }

  private void writeLength(Shape type) throws IOException {
    Optional<LengthTrait> length = type.getTrait(LengthTrait.class);
    writeBounds(length.flatMap(LengthTrait::getMin), length.flatMap(LengthTrait::getMax));
  }

  private void writeBounds(Optional<Long> min, Optional<Long> max) throws IOException {
    out.writeByte((min.isPresent() ? HAS_MIN : 0) | (max.isPresent() ? HAS_MAX : 0));
    if (min.isPresent()) {
      out.writeLong(min.get());
    }
    if (max.isPresent()) {
      out.writeLong(max.get());
    }
  }
}
