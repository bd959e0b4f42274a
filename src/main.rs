//! The `casebook` program: hands its arguments to the library and returns its exit code.

fn main() -> std::process::ExitCode {
    casebook::cli::main()
}
