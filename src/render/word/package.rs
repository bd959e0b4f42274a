//! The parts of a Word file in one archive: as the library packs them, but deflated, with the links of notes.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::mended::{Mended, is_jpeg};

/// The file in bytes, which are the same whenever it is made.
pub(super) fn packed(mended: Mended) -> ZipResult<Vec<u8>> {
    let mut plain = Cursor::new(Vec::new());
    mended.file.pack(&mut plain)?;
    let mut plain = ZipArchive::new(plain)?;
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for place in 0..plain.len() {
        let mut part = plain.by_index(place)?;
        if part.is_dir() {
            continue;
        }
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        let name = part.name();
        let name = if is_jpeg(&bytes) { name.replace(".png", ".jpeg") } else { name.to_owned() };
        packed.start_file(name, options)?;
        packed.write_all(&bytes)?;
    }
    packed.start_file("word/_rels/footnotes.xml.rels", options)?;
    packed.write_all(mended.links_of_notes.as_bytes())?;
    Ok(packed.finish()?.into_inner())
}
