//! `missing-alternative`: a picture that says nothing to those who cannot see it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule =
    rule!("missing-alternative", Error, "a picture without words for those who cannot see it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let is_decorative = |file: &str| review.picture_record(file).is_some_and(|record| record.decorative);
    let pictures = review.pictures().into_iter();
    let silent = pictures.filter(|picture| picture.alternative.is_empty() && !is_decorative(&picture.file));
    let told = silent.map(|picture| {
        let message = format!("nothing says what `{}` shows to those who cannot see it", picture.file);
        let help = format!(
            "type it between the brackets: `![what it shows](…)`; if there is nothing to tell, type under `pictures:` in \
             `review.yaml`: `- {{file: {}, decorative: true}}`",
            picture.file
        );
        Diagnostic::new(RULE.name, picture.span, message).help(help)
    });
    told.collect()
}
