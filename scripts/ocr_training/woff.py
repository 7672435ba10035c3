"""WOFF 1.0 -> TrueType: the same tables, without zlib compression (https://www.w3.org/TR/WOFF/)."""
import struct
import zlib

_WOFF_HEADER = struct.Struct('>4sIIHHIHHIIIII')
_WOFF_ENTRY = struct.Struct('>4sIIII')
_SFNT_HEADER = struct.Struct('>IHHHH')
_SFNT_ENTRY = struct.Struct('>4sIII')


def to_ttf(woff):
    """The bytes of the TrueType font inside the bytes of a WOFF file."""
    signature, flavor, _, table_count, *_ = _WOFF_HEADER.unpack_from(woff)
    if signature != b'wOFF':
        raise ValueError('not a WOFF 1.0 file')
    entries = [_WOFF_ENTRY.unpack_from(woff, _WOFF_HEADER.size + i * _WOFF_ENTRY.size) for i in range(table_count)]
    power = 1 << (table_count.bit_length() - 1)
    header = _SFNT_HEADER.pack(flavor, table_count, power * 16, power.bit_length() - 1, (table_count - power) * 16)
    directory, body = b'', b''
    body_start = _SFNT_HEADER.size + table_count * _SFNT_ENTRY.size
    for tag, offset, stored, original, checksum in sorted(entries):
        data = woff[offset:offset + stored]
        if stored < original:
            data = zlib.decompress(data)
        directory += _SFNT_ENTRY.pack(tag, checksum, body_start + len(body), original)
        body += data + b'\0' * (-len(data) % 4)
    return header + directory + body
