package org.microcourt.courtroom.frame;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.microcourt.courtroom.frame.Incoming.Asked;
import org.microcourt.courtroom.frame.Incoming.Content;
import org.microcourt.courtroom.frame.Incoming.Wrong;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.platform.record.CommandId;

/// Reads frames, whatever is in them.
public final class FrameReader {
  /// What the protocol allows, in bytes; API Gateway allows frames of as much.
  public static final int MOST_BYTES = 32_768;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private FrameReader() {}

  /// Reads a frame; a binary one is none of the protocol.
  public static Incoming read(String text, boolean binary) {
    if (isTooLarge(text)) {
      return unreadable(Problem.FRAME_TOO_LARGE);
    }
    Optional<Json.Obj> frame = binary ? Optional.empty() : parse(text);
    return frame.map(FrameReader::read).orElseGet(() -> unreadable(Problem.MALFORMED_FRAME));
  }

  /// No UTF-16 unit takes more than three bytes, none takes less than one.
  private static boolean isTooLarge(String text) {
    return text.length() > MOST_BYTES
        || (text.length() > MOST_BYTES / 3
            && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
  }

  private static Optional<Json.Obj> parse(String text) {
    try {
      return Optional.of(Json.parseObject(text));
    } catch (JsonException _) {
      return Optional.empty();
    }
  }

  private static Incoming read(Json.Obj frame) {
    Optional<String> id = text(frame, "id").filter(value -> ID.matcher(value).matches());
    Optional<String> name = text(frame, "action");
    Optional<Action> action = name.flatMap(Action::named);
    if (action.isEmpty()) {
      Problem problem = name.isPresent() ? Problem.UNKNOWN_ACTION : Problem.MALFORMED_FRAME;
      return new Incoming(id, action, new Wrong(problem.refusal()));
    }
    Content content =
        id.isPresent()
            ? read(action.get(), id.get(), frame)
            : new Wrong(Problem.INVALID_ID.refusal());
    return new Incoming(id, action, content);
  }

  private static Content read(Action action, String id, Json.Obj frame) {
    try {
      Members members = Members.of(frame);
      return switch (action.reader()) {
        case Action.Outside(var read) -> new Asked(read.apply(outside(members)));
        case Action.Recording(var read) -> new Asked(read.apply(id, outside(members)));
        case Action.Creating(var read) ->
            new Asked(new Request.CreateCourtroom(id, read.apply(outside(members))));
        case Action.Inside(var read) -> {
          Members body = inside(members);
          yield new Asked(read.apply(members.courtroom("courtroom"), body));
        }
        case Action.Writing(var read) -> {
          Optional<CommandId> number = CommandId.parse(id);
          yield number.isPresent()
              ? new Asked(
                  new Request.Write(
                      members.courtroom("courtroom"), number.get(), read.apply(inside(members))))
              : new Wrong(Problem.INVALID_ID.refusal());
        }
      };
    } catch (JsonException e) {
      return new Wrong(Problem.INVALID_FIELD.refusal().at(e.where()));
    }
  }

  private static Members outside(Members frame) {
    return body(frame.only("action", "id", "body"));
  }

  private static Members inside(Members frame) {
    return body(frame.only("action", "id", "courtroom", "body"));
  }

  /// The body, whose members are named without it; it may be left out.
  private static Members body(Members frame) {
    return frame.object("body").map(Members::itself).orElseGet(() -> Members.of(Json.obj()));
  }

  private static Optional<String> text(Json.Obj frame, String name) {
    return frame.get(name).filter(Json.Str.class::isInstance).map(v -> ((Json.Str) v).value());
  }

  private static Incoming unreadable(Problem problem) {
    return new Incoming(Optional.empty(), Optional.empty(), new Wrong(problem.refusal()));
  }
}
