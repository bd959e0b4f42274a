//! How long `check`, a full `build` and Typst alone take on the showcase, and the most memory they hold; then the pages, size
//! and seconds of each PDF.
//!
//! Run with `cargo bench`. The time is the median of three runs. The memory is the largest resident size of the program
//! and of the Typst processes that it runs, all together, read from `/proc` every ten milliseconds (on Linux alone).
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark measures time, runs programs and prints what it found"
)]

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use std::{fs, process};

use camino::{Utf8Path, Utf8PathBuf};
use casebook::compose::{Composition, Edition};
use casebook::document::Document;
use casebook::load::TemplateFile;
use casebook::render::Page;
use casebook::render::pdf::{self, PdfJob};
use casebook::store::Store;
use casebook::typeset::{Press, Typst};
use casebook::words::Words;
use casebook::{cite, compose, export, load, model, parse, render, typeset, words};

const RUNS: usize = 3;

fn main() {
    let project = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder");
    let folder = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("a path in UTF-8");
    println!("{:36} {:>9} {:>9}", "", "seconds", "peak MB");
    report("casebook check", || run_casebook(&["check", "--quiet"], project, None));
    let out = folder.join("build");
    report("casebook build", || run_casebook(&["build", "--quiet"], project, Some(&out)));
    report("casebook build --only html", || run_casebook(&["build", "--quiet", "--only", "html"], project, Some(&out)));
    report_again(project, &folder);
    let work = TypstWork::prepare(project, &folder);
    report("typst, all PDFs", || drop(work.typeset(&work.jobs())));
    println!("\n{:45} {:>5} {:>9} {:>9}", "", "pages", "kB", "seconds");
    work.jobs().iter().filter(|job| job.pdf.path.ends_with(".pdf")).for_each(|job| report_pdf(&work, job));
}

/// What a build takes that finds what was made before, beside the time in which the hashes of all that it reads are taken.
fn report_again(project: &Utf8Path, folder: &Utf8Path) {
    let root = folder.join("again");
    for name in ["content", "templates"] {
        copy(&project.join(name), &root.join(name));
    }
    let store = folder.join("store");
    let build = |more: &[&str]| {
        let arguments = [&["build", "--quiet", "--root", root.as_str(), "--store", store.as_str()], more].concat();
        run_casebook(&arguments, project, None);
    };
    report("casebook build, with a store", || build(&["--clean"]));
    report("  nothing changed", || build(&[]));
    let case = root.join("content/cases/taff-housing-cardiff.md");
    let text = fs::read_to_string(&case).expect("a case");
    let turn = AtomicUsize::new(0);
    report("  one case edited", || {
        let turn = turn.fetch_add(1, Ordering::Relaxed);
        fs::write(&case, text.replace("title: ", &format!("title: Edit {turn} of "))).expect("a case");
        build(&[]);
    });
    let files = walkdir::WalkDir::new(&root).into_iter().flatten().filter(|entry| {
        let is_output = entry.path().starts_with(root.join("build"));
        entry.file_type().is_file() && !is_output
    });
    let files: Vec<_> = files.map(walkdir::DirEntry::into_path).collect();
    report("sha256sum of content and templates", || {
        let sums = Command::new("sha256sum").args(&files).stdout(Stdio::null()).status();
        assert!(sums.is_ok_and(|status| status.success()), "sha256sum failed");
    });
}

fn copy(from: &Utf8Path, to: &Utf8Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("an entry");
        let target = to.as_std_path().join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Typesets one PDF alone and prints its pages, its size and the median of its seconds.
fn report_pdf(work: &TypstWork, job: &PdfJob<'_>) {
    let mut seconds = Vec::new();
    let mut made = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        made = work.typeset(std::slice::from_ref(job));
        seconds.push(started.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    let pdf = &made.first().expect("a PDF").contents;
    let pages = lopdf::Document::load_mem(pdf).expect("a PDF").get_pages().len();
    println!("{:45} {pages:5} {:9.0} {:9.2}", job.pdf.path, pdf.len() as f64 / 1000.0, seconds[RUNS / 2]);
}

/// Runs something three times and prints the median of its seconds and the most memory.
fn report(name: &str, run: impl Fn()) {
    let mut seconds = Vec::new();
    let mut peak = 0;
    for _ in 0..RUNS {
        let ended = AtomicBool::new(false);
        let started = Instant::now();
        peak = thread::scope(|scope| {
            let watcher = scope.spawn(|| watch(&ended));
            run();
            seconds.push(started.elapsed().as_secs_f64());
            ended.store(true, Ordering::Relaxed);
            watcher.join().expect("the watcher ends").max(peak)
        });
    }
    seconds.sort_by(f64::total_cmp);
    println!("{name:36} {:9.3} {:9.0}", seconds[RUNS / 2], peak as f64 / 1000.0);
}

fn run_casebook(arguments: &[&str], project: &Utf8Path, out: Option<&Utf8Path>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    command.args(arguments).current_dir(project).env("CASEBOOK_STORE", "").stdout(Stdio::null());
    if let Some(out) = out {
        command.args(["--out", out.as_str()]);
    }
    assert!(command.status().expect("casebook runs").success(), "casebook {arguments:?} failed");
}

/// What Typst reads, as `build` prepares it.
struct TypstWork {
    typst: Typst,
    staging: Utf8PathBuf,
    words: Words,
    templates: Vec<TemplateFile>,
    composition: Composition,
    book: Vec<Document>,
    handouts: Vec<Document>,
    data: Vec<Page>,
    data_files: Vec<String>,
}

impl TypstWork {
    fn prepare(project: &Utf8Path, folder: &Utf8Path) -> Self {
        let loaded = load::load(&project.join("content")).expect("content");
        let review = model::link(parse::parse(&loaded.sources), loaded.faults, &loaded.sources);
        let about = review.about.as_ref().expect("the review's file");
        let edition = Edition { draft: false, folder: "", editions: &[] };
        let templates = load::load_templates(&project.join("templates")).expect("templates");
        let words = words::words(&about.language.value, &templates, None).expect("words");
        let mut composition = compose::compose(&review, about, edition, &words);
        let style = cite::Style { name: about.style.value.clone(), own: None, locale: about.language.value.clone() };
        let (mut book, mut handouts) = (compose::book(&composition), compose::handouts(&composition.documents));
        let pages = composition.all_documents().chain(&mut handouts).map(|page| vec![page]);
        cite::cite(pages.chain([book.iter_mut().collect()]), [], &review.works, &style);
        let cited = compose::cited_keys(&composition.documents);
        let data = [
            render::tabular::render(&composition.data),
            export::for_reference_managers(&review, about, &words, &cited),
        ]
        .concat();
        let data_files = data.iter().map(|page| page.path.clone()).collect();
        Self {
            typst: typeset::find(None, None).expect("typst"),
            staging: folder.join("typst"),
            words,
            templates,
            composition,
            book,
            handouts,
            data,
            data_files,
        }
    }

    fn jobs(&self) -> Vec<PdfJob<'_>> {
        let Composition { documents, site, index, .. } = &self.composition;
        let Self { words, book, handouts, data_files, .. } = self;
        pdf::jobs(pdf::Material { documents, book, handouts, site, words, index, data_files })
    }

    fn typeset(&self, jobs: &[PdfJob<'_>]) -> Vec<Page> {
        let press = Press {
            words: pdf::words(&self.words),
            typst: &self.typst,
            staging: self.staging.clone(),
            store: &Store::in_folder(None),
            is_clean: true,
            timestamp: 0,
            processes: thread::available_parallelism().map_or(1, usize::from),
            time_limit: None,
        };
        let jobs = typeset::stage(&press, &self.templates, &self.data, jobs.iter()).expect("a staging folder");
        let made = typeset::typeset(&press, &jobs, &|_| {});
        assert!(made.problems.is_empty(), "{:?}", typeset::describe(&made.problems));
        made.pages
    }
}

/// The most kilobytes that the processes below this one held together until `ended`.
fn watch(ended: &AtomicBool) -> u64 {
    let mut peak = 0;
    while !ended.load(Ordering::Relaxed) {
        peak = peak.max(resident_below(process::id()));
        thread::sleep(Duration::from_millis(10));
    }
    peak
}

/// The kilobytes that the children of a process, and theirs, hold now.
fn resident_below(parent: u32) -> u64 {
    let children = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = children.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let statuses = numbers.filter_map(|id| Some((id, fs::read_to_string(format!("/proc/{id}/status")).ok()?)));
    let all: Vec<(u32, u32, u64)> =
        statuses.map(|(id, status)| (id, field(&status, "PPid:") as u32, field(&status, "VmRSS:"))).collect();
    below(&all, parent)
}

fn below(all: &[(u32, u32, u64)], parent: u32) -> u64 {
    all.iter().filter(|(_, above, _)| *above == parent).map(|(id, _, size)| size + below(all, *id)).sum()
}

fn field(status: &str, name: &str) -> u64 {
    let value = status.lines().find_map(|line| line.strip_prefix(name)).and_then(|rest| rest.split_whitespace().next());
    value.and_then(|value| value.parse().ok()).unwrap_or_default()
}
