//! Whether the file of a picture made of points is whole. Whoever prints it needs all of it, and is told so before.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

/// In what state the file of a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It can be printed.
    Whole,
    /// Its end is not there.
    BreaksOff,
    /// Bytes of it are others than they were.
    Damaged,
}

/// Every chunk of a PNG has a sum of its bytes, and the last chunk is named `IEND`.
pub(super) fn png(bytes: &[u8]) -> State {
    const SIGNATURE: usize = 8;
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    while let Some((length, behind)) = number(rest) {
        let (Some(chunk), Some((sum, next))) = (behind.get(..length + 4), behind.get(length + 4..).and_then(number))
        else {
            return State::BreaksOff;
        };
        if crc32fast::hash(chunk) as usize != sum {
            return State::Damaged;
        }
        if chunk.starts_with(b"IEND") {
            return State::Whole;
        }
        rest = next;
    }
    State::BreaksOff
}

/// The number that bytes begin with, and the rest of them.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*number) as usize, rest))
}

/// A JPEG has no sums: it is decoded, as Typst does it.
pub(super) fn jpeg(bytes: &[u8]) -> State {
    if !ends(bytes) {
        return State::BreaksOff;
    }
    let most = usize::from(u16::MAX);
    let options = DecoderOptions::default().set_max_width(most).set_max_height(most);
    let decoded = JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode();
    if decoded.is_ok() { State::Whole } else { State::Damaged }
}

/// Whether the mark of its end stands near the end of a file; programs put remarks of their own behind it.
fn ends(bytes: &[u8]) -> bool {
    bytes.windows(2).rev().take(100_000).any(|window| window == [0xff, 0xd9])
}

/// A WebP is as long as it says in its head.
pub(super) fn webp(bytes: &[u8]) -> State {
    let length = bytes.get(4..8).and_then(|length| length.try_into().ok()).map_or(0, u32::from_le_bytes);
    if bytes.len() >= length as usize + 8 { State::Whole } else { State::BreaksOff }
}
