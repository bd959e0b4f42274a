//! Tells cargo that the program has the templates built in, so that it is built again when one of them changes.

fn main() {
    println!("cargo::rerun-if-changed=templates");
}
