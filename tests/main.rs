//! All tests in one program: rules with their pages, a small review, the real review, the command line, and tidiness.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests make folders, read what was built, run the program, and fail on the first surprise"
)]

mod bibliographies;
mod both_ways;
mod causes;
mod changing;
mod changes;
mod command_line;
mod completeness;
mod counts;
#[cfg(target_os = "linux")]
mod disks;
mod effects;
mod excess;
mod fields;
mod large;
mod living;
mod hedges;
mod languages;
mod locators;
mod markdown;
mod marker;
mod mending;
mod migrating;
mod mixed_scripts;
mod names;
mod noted;
mod numbered;
mod odd_pages;
mod outputs;
mod own_styles;
mod parity;
mod partial_builds;
mod planted;
mod publishing;
mod references;
#[cfg(unix)]
mod remaking;
mod reviews;
mod rules;
mod sentences;
mod showcase;
mod slips_in_front_matter;
mod soak;
mod stats;
mod structure;
mod support;
mod tidy;
mod translations;
#[cfg(unix)]
mod typesetting;
mod versions;
mod word;
mod workbook;
#[cfg(unix)]
mod words;
mod written;
