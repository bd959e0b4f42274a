//! stub
pub mod check;
pub mod cite;
pub mod cli;
pub mod compose;
pub mod diagnostic;
pub mod document;
pub mod export;
pub mod load;
pub mod model;
pub mod parse;
pub mod publish;
pub mod render;
pub mod report;
pub mod source;
pub mod typeset;
