//! stub
use super::Page;
use crate::document::*;
use crate::load::TemplateFile;
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct TemplateError;
pub fn render(_d: &[Document], _s: &Site, _t: &[TemplateFile]) -> Result<Vec<Page>, TemplateError> {
    Ok(vec![])
}
pub fn assets(_t: &[TemplateFile]) -> Vec<Page> {
    vec![]
}
