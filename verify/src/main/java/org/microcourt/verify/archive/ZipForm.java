package org.microcourt.verify.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.verify.archive.StoredZip.Member;

/// The bytes between the contents of an export's ZIP (PKWARE's APPNOTE 4.3), as they are written:
/// version 2.0 (4.5 where sizes need 64 bits), sizes after the content, names in UTF-8, deflate's
/// stored blocks, 1 February 1980.
final class ZipForm {
  static final byte[] LOCAL_SIGNATURE = {'P', 'K', 3, 4};
  static final byte[] DESCRIPTOR_SIGNATURE = {'P', 'K', 7, 8};

  /// Version, flags, method, time, date; check value and sizes come later.
  private static final byte[] COMMON = {0x08, 0x08, 8, 0, 0, 0, 0x41, 0};

  /// What follows a local signature, up to the length of the name.
  static final byte[] LOCAL =
      ByteBuffer.allocate(22).put((byte) 20).put((byte) 0).put(COMMON).array();

  private static final long MOST_32 = 0xFFFF_FFFFL;
  private static final int MOST_16 = 0xFFFF;
  private static final int LONGEST_HEADER = 46 + 28;

  private ZipForm() {}

  static long number(byte[] four) {
    return buffer(four).getInt() & MOST_32;
  }

  /// Both sizes, after the check value.
  static byte[] sizes(long stored, long size) {
    if (stored >= MOST_32 || size >= MOST_32) {
      return little(16).putLong(stored).putLong(size).array();
    }
    return little(8).putInt((int) stored).putInt((int) size).array();
  }

  /// The central directory at `offset` and the end.
  static byte[] directory(List<Member> members, long offset) {
    int room = members.stream().mapToInt(m -> LONGEST_HEADER + utf8(m).length).sum() + 98;
    ByteBuffer out = little(room);
    members.forEach(member -> header(out, member));
    int length = out.position();
    long most = Math.max(offset, length);
    if (most >= MOST_32 || members.size() >= MOST_16) {
      out.put(new byte[] {'P', 'K', 6, 6}).putLong(44).putShort((short) 45).putShort((short) 45);
      out.putLong(0).putLong(members.size()).putLong(members.size());
      out.putLong(length).putLong(offset);
      out.put(new byte[] {'P', 'K', 6, 7}).putInt(0).putLong(offset + length).putInt(1);
    }
    short count = (short) Math.min(members.size(), MOST_16);
    out.put(new byte[] {'P', 'K', 5, 6}).putInt(0).putShort(count).putShort(count);
    out.putInt(length).putInt((int) Math.min(offset, MOST_32)).putShort((short) 0);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static void header(ByteBuffer out, Member member) {
    boolean bigStored = member.stored() >= MOST_32;
    boolean bigSize = member.size() >= MOST_32;
    boolean far = member.offset() >= MOST_32;
    int extra = (bigStored ? 8 : 0) + (bigSize ? 8 : 0) + (far ? 8 : 0);
    short version = (short) (extra > 0 ? 45 : 20);
    byte[] name = utf8(member);
    out.put(new byte[] {'P', 'K', 1, 2}).putShort(version).putShort(version).put(COMMON);
    out.putInt((int) member.crc());
    out.putInt((int) Math.min(member.stored(), MOST_32));
    out.putInt((int) Math.min(member.size(), MOST_32));
    out.putShort((short) name.length).putShort((short) (extra > 0 ? extra + 4 : 0));
    out.putShort((short) 0).putInt(0).putInt(0);
    out.putInt((int) Math.min(member.offset(), MOST_32)).put(name);
    if (extra > 0) {
      out.putShort((short) 1).putShort((short) extra);
    }
    if (bigSize) {
      out.putLong(member.size());
    }
    if (bigStored) {
      out.putLong(member.stored());
    }
    if (far) {
      out.putLong(member.offset());
    }
  }

  private static byte[] utf8(Member member) {
    return member.path().getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
