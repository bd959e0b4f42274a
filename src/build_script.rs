//! Tells cargo that the program has the templates built in, so that it is built again when one of them changes.
#![expect(clippy::print_stdout, reason = "printing is how a build script speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=templates");
}
