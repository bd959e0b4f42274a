//! How findings were put together from studies.

use super::record::Field;
use super::yaml::Node;

/// How a finding was put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By counting in which direction studies point, whatever the size of their effects.
    DirectionOfEffect,
}

impl Field for Method {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        if node.is_text("direction-of-effect") {
            return Some(Self::DirectionOfEffect);
        }
        let help = "type `direction-of-effect` if studies were counted by the direction that they point in, or leave the line out";
        node.refuse("a method is `direction-of-effect`", help);
        None
    }
}
