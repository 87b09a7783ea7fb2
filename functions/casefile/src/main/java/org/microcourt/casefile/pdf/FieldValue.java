package org.microcourt.casefile.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// What a form field says that readers draw from its value, because it has no appearance or the
/// document says that appearances are not up to date (ISO 32000-1, 12.7.3.3).
///
/// @param place of the field on its page
/// @param turned anticlockwise within its place: 0, 90, 180 or 270
/// @param size of the letters; 0 where it is left to the reader
/// @param lines whether it may have several
/// @param aligned 0 left, 1 in the middle, 2 right
record FieldValue(Box place, int turned, String text, double size, boolean lines, int aligned) {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_LINE = 1_000;
  private static final int DEEPEST = 32;
  private static final int MULTILINE = 1 << 12;
  private static final int PASSWORD = 1 << 13;
  private static final int RADIO = 1 << 15;
  private static final int PUSHBUTTON = 1 << 16;
  private static final COSName TURNED = COSName.getPDFName("R");
  private static final COSName CHARACTERISTICS = COSName.getPDFName("MK");
  private static final Pattern SIZE = Pattern.compile("([0-9.]{1,8})\\s+Tf");

  /// The value to be drawn for an annotation; empty where it has an appearance that holds.
  ///
  /// @param outdated whether appearances of words do not hold
  static Optional<FieldValue> of(COSDictionary annotation, boolean outdated) {
    Box none = new Box(0, 0, 0, 0);
    Box place = Box.of(annotation.getDictionaryObject(COSName.RECT), none);
    COSName type = inherited(annotation, COSName.FT) instanceof COSName name ? name : null;
    if (type == null || place.equals(none)) {
      return Optional.empty();
    }
    int flags = number(inherited(annotation, COSName.FF));
    boolean silent = Appearances.normal(annotation) == null;
    boolean button = type.equals(COSName.BTN);
    if (!silent && (button || !outdated)) {
      return Optional.empty();
    }
    String text = button ? mark(annotation, flags) : words(annotation, type, flags);
    if (text.isBlank()) {
      return Optional.empty();
    }
    boolean lines = type.equals(COSName.TX) && (flags & MULTILINE) != 0;
    int most = Math.min(lines ? LONGEST : LONGEST_LINE, text.codePointCount(0, text.length()));
    return Optional.of(
        new FieldValue(
            place,
            turned(annotation),
            text.substring(0, text.offsetByCodePoints(0, most)),
            button ? 0 : size(inherited(annotation, COSName.DA)),
            lines,
            button ? 1 : Math.clamp(number(inherited(annotation, COSName.Q)), 0, 2)));
  }

  /// A tick, if the button is pressed.
  private static String mark(COSDictionary annotation, int flags) {
    COSBase state = annotation.getDictionaryObject(COSName.AS);
    if (state == null && (flags & RADIO) == 0) {
      state = inherited(annotation, COSName.V);
    }
    boolean on = state instanceof COSName name && !name.equals(COSName.Off);
    return on && (flags & PUSHBUTTON) == 0 ? "√" : "";
  }

  private static String words(COSDictionary annotation, COSName type, int flags) {
    COSBase value = inherited(annotation, COSName.V);
    if (type.equals(COSName.TX) && value instanceof COSString text) {
      return (flags & PASSWORD) == 0 ? text.getString() : "*".repeat(text.getString().length());
    }
    return type.equals(COSName.CH) ? chosen(annotation, value) : "";
  }

  /// As the options are shown, which may differ from how they are sent.
  private static String chosen(COSDictionary annotation, @Nullable COSBase value) {
    List<String> sent = new ArrayList<>();
    if (value instanceof COSString one) {
      sent.add(one.getString());
    } else if (value instanceof COSArray several) {
      several.toList().stream()
          .filter(COSString.class::isInstance)
          .limit(LONGEST)
          .forEach(one -> sent.add(((COSString) one).getString()));
    }
    COSBase options = inherited(annotation, COSName.OPT);
    return sent.stream().map(one -> shown(options, one)).collect(Collectors.joining("，"));
  }

  private static String shown(@Nullable COSBase options, String sent) {
    if (options instanceof COSArray all) {
      for (int i = 0; i < Math.min(all.size(), LONGEST); i++) {
        if (all.getObject(i) instanceof COSArray pair
            && pair.size() > 1
            && pair.getObject(0) instanceof COSString as
            && as.getString().equals(sent)
            && pair.getObject(1) instanceof COSString words) {
          return words.getString();
        }
      }
    }
    return sent;
  }

  private static int turned(COSDictionary annotation) {
    COSBase characteristics = annotation.getDictionaryObject(CHARACTERISTICS);
    int degrees =
        characteristics instanceof COSDictionary known
            ? number(known.getDictionaryObject(TURNED))
            : 0;
    return 90 * Math.floorMod(Math.round(degrees / 90f), 4);
  }

  private static double size(@Nullable COSBase appearance) {
    Matcher size = SIZE.matcher(appearance instanceof COSString s ? s.getString() : "");
    try {
      return size.find() ? Double.parseDouble(size.group(1)) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static int number(@Nullable COSBase value) {
    return value instanceof COSNumber number ? number.intValue() : 0;
  }

  /// What a field does not say itself, one above it says.
  private static @Nullable COSBase inherited(COSDictionary field, COSName name) {
    COSDictionary at = field;
    for (int i = 0; i < DEEPEST; i++) {
      COSBase value = at.getDictionaryObject(name);
      if (value != null) {
        return value;
      }
      if (!(at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary above)) {
        return null;
      }
      at = above;
    }
    return null;
  }
}
