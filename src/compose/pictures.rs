//! Pictures of the content: where the site has them, how large they are, and who made them.

use sha2::{Digest, Sha256};

use super::Context;
use crate::document::{Picture, slug};

/// Gives a picture its path on the site, which bears a hash of its file, its size and its credit. A picture whose file
/// cannot be printed keeps an empty path: only drafts are built with one.
pub(super) fn resolve(context: Context<'_>, picture: &mut Picture) {
    let Ok(file) = context.review.picture_file(&picture.file) else { return };
    (picture.width, picture.height) = (file.width, file.height);
    let name = picture.file.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let digest = Sha256::digest(file.contents);
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    picture.path = format!("assets/content/{}-{hash}.{}", slug(stem), ending.to_ascii_lowercase());
    if let Some(record) = context.review.picture_record(&picture.file) {
        let known = [record.credit.as_ref(), record.licence.as_ref()];
        picture.credit = known.into_iter().flatten().map(|text| text.value.as_str()).collect::<Vec<_>>().join(", ");
        if record.decorative {
            picture.alternative.clear();
        }
    }
}
