//! Small bibliographies and what is read from them.

use super::*;

fn read(text: &str) -> (Vec<Work>, Vec<Fault>) {
    let mut faults = Vec::new();
    let works = parse(FileId(0), text, &mut faults).unwrap_or_default();
    (works, faults)
}

fn work(text: &str) -> Work {
    let (mut works, faults) = read(text);
    assert_eq!(faults, [], "{text}");
    works.remove(0)
}

/// The faults as `text of the span: message`.
fn messages(text: &str) -> Vec<String> {
    let worded = |fault: Fault| match fault.kind {
        FaultKind::Bibliography { message, .. } | FaultKind::Identifier { message, .. } => {
            format!("{}: {message}", &text[fault.span.start..fault.span.end])
        }
        FaultKind::DuplicateKey { key, first } => format!("{key} twice, first at {}", first.start),
        FaultKind::SetAside { what, why, .. } => format!("{what} {why}"),
        other => panic!("{other:?}"),
    };
    read(text).1.into_iter().map(worded).collect()
}

#[test]
fn an_article_is_read_whole() {
    let work = work(
        "@article{nalbandian-2013,
  author = {Nalbandian, John and O'Neill, Jr, Robert and {The King's Fund}},
  title = {Contemporary {Challenges} \\& Caf\\'e ``Leadership''},
  subtitle = {A~View},
  journal = {Public Administration Review}, eid = {e00309-18},
  year = 2013, month = may, volume = {73}, number = {4}, pages = {567--574},
  doi = {https://doi.org/10.1111/puar.12058}, url = {https://dx.doi.org/10.1111/puar.12058},
}",
    );
    assert_eq!(work.title, "Contemporary Challenges & Café “Leadership”: A\u{a0}View");
    assert_eq!(
        work.authors[1],
        Name::Person {
            family: "O’Neill".into(),
            given: Some("Robert".into()),
            particle: None,
            suffix: Some("Jr".into())
        }
    );
    assert_eq!(work.authors[2], Name::Organisation("The King’s Fund".into()));
    assert_eq!(work.date, Some(Date { year: 2013, month: Some(5), day: None, circa: false, season: None }));
    assert_eq!(work.pages.as_deref(), Some("567–574"));
    assert_eq!((work.issue.as_deref(), work.number.as_deref()), (Some("4"), Some("e00309-18")));
    assert_eq!((work.doi.as_deref(), work.url), (Some("10.1111/puar.12058"), None));
}

#[test]
fn particles_are_told_from_families() {
    let work = work(
        "@book{a, title={T}, year=2001, author={van Thiel, Sandra and Jos{\\'e} de la Cruz and {\\'A}lvarez Garc{\\'i}a, P.}}",
    );
    let parts = work.authors.iter().map(|name| match name {
        Name::Person { family, particle, .. } => (particle.as_deref(), family.as_str()),
        Name::Organisation(name) => (None, name.as_str()),
    });
    assert_eq!(parts.collect::<Vec<_>>(), [(Some("van"), "Thiel"), (Some("de la"), "Cruz"), (None, "Álvarez García")]);
}

#[test]
fn an_institution_publishes_or_stands_in_for_the_author() {
    let thesis = work("@phdthesis{a, author={Green, A}, title={T}, school={University of Leeds}, year=2010}");
    assert_eq!(thesis.publisher.as_deref(), Some("University of Leeds"));
    assert_eq!(thesis.genre.as_deref(), Some("PhD thesis"));
    let report = work("@techreport{b, title={T}, institution={NHS England}, year=2010}");
    assert_eq!(report.authors, [Name::Organisation("NHS England".into())]);
    assert_eq!(report.publisher.as_deref(), Some("NHS England"));
    let manual = work("@manual{b, title={T}, organization={NHS England}, year=2010}");
    assert_eq!((manual.authors, manual.publisher), (report.authors, None));
}

#[test]
fn every_fault_of_a_file_is_noted_and_the_work_kept() {
    let text = "@string{x = x}
@book{a, date = {soon}, doi = {12}, url = {javascript:x}}
@book{b, title = {T}, editor = {E, F}, date = {2014-13-40}, title = {U}}
@book{b, title = {V}}
@book{c|d, title = {T}, author = {F, G and others}, date = {2012/2013}, publisher = nope, crossref = {z}}
@book{e, title = {T}, author = {F, G}, year = {2015}, month = {2}, day = {30}}";
    assert_eq!(
        messages(text),
        [
            "x: the abbreviation `x` uses an abbreviation that is not defined before it",
            "b twice, first at 79",
            "crossref = {z}: `crossref` names `z`, and no other entry of this file has that key",
            "doi = {12}: `12` is not a DOI",
            "url = {javascript:x}: `javascript:x` is not a web address",
            "date = {soon}: `soon` is not a date",
            "title = {U}: the field `title` stands twice",
            "date = {2014-13-40}: `2014-13-40` is not a date",
            "publisher = nope: the field `publisher` cannot be read: unknown abbreviation \"nope\"",
            "c|d: `c|d` cannot be a key",
            "and others in `author` is printed as “et al.”",
            "year = {2015}: `2015-2-30` is not a date",
        ]
    );
    assert_eq!(read(text).0.len(), 4);
}

/// Each entry between two that are sound: what is told of it, and the title that is left of it, if it is left.
#[test]
fn an_entry_that_cannot_be_read_costs_what_is_wrong_in_it_and_no_other() {
    for (entry, told, left) in [
        ("@book(k, title = {T}, year = 2001)", None, Some("T")),
        ("@book(k, title = {T (1)}, year = \"2001\")", None, Some("T (1)")),
        ("@book{k, title = {T},, , year = {2001},,}", None, Some("T")),
        ("@book{k, , title = {T}}", None, Some("T")),
        ("@comment{jabref: {x} @book{z, title = {Z}}}", None, None),
        ("@comment{never closed", None, None),
        ("@preamble{\"\\newcommand{\\x}{y}\"}", None, None),
        ("% @book{k, title = {T}", None, None),
        ("Text with an@address.org {and a brace.", None, None),
        ("@book{title = {T}, year = 2001}", Some("@book{: the work has no key"), None),
        ("@book{, title = {T}}", Some("@book{: the work has no key"), None),
        ("@book{k, title = {T}", Some("k: the entry `@book{k` is not closed"), Some("T")),
        (
            "@book{k, title = {T},\n  note = {N,\n  year = 2001,\n}",
            Some("note: the field `note` is not closed"),
            Some("T"),
        ),
        (
            "@book{k, title = {T}, note = \"N, year = 2001}",
            Some("note: the work `k` cannot be read from here on: the text of a field is missing, or is not closed"),
            Some("T"),
        ),
        (
            "@book{k, title = {T}}, year = {2001}}",
            Some("year: the field `year` stands outside of any entry"),
            Some("T"),
        ),
        (
            "@book{k, title = {T}},\n  year = {2001},\n}",
            Some("year: the field `year` stands outside of any entry"),
            Some("T"),
        ),
        (
            "@book{k, title = {T} year = {2001}}",
            Some("title: the work `k` cannot be read from here on: a comma is missing"),
            Some(""),
        ),
        (
            "@book{k, title = {T}, year 2001}",
            Some("year: the work `k` cannot be read from here on: `=` is missing"),
            Some("T"),
        ),
        (
            "@book{k, title = {T}, year = }",
            Some("year: the work `k` cannot be read from here on: the text of a field is missing, or is not closed"),
            Some("T"),
        ),
        ("@book k, title = {T}}", Some("@book: an entry begins without its brace"), None),
        ("@book{k}", Some(": the work `k` cannot be read from here on: a comma is missing"), Some("")),
    ] {
        let text =
            format!("@book{{a, title = {{A}}, year = 2000}}\n\n{entry}\n\n@book{{b, title = {{B}}, year = 2000}}\n");
        let (works, _) = read(&text);
        let titles: Vec<&str> = works.iter().filter(|work| work.key != "k").map(|work| work.title.as_str()).collect();
        assert_eq!(titles, ["A", "B"], "{entry}");
        assert_eq!(messages(&text).first().map(String::as_str), told, "{entry}");
        assert_eq!(works.iter().find(|work| work.key == "k").map(|work| work.title.as_str()), left, "{entry}");
    }
}

/// Whatever is cut out of an entry, those before it and from the next but one on are read as they are.
#[test]
fn no_cut_reaches_beyond_the_next_entry() {
    let broken = "@article{k,\n  title = {A {B} \\& \"C\"},\n  author = \"D, E\",\n  year = 2000,\n  note = {F},\n}\n";
    let around = |number: usize| format!("@book{{w{number}, title = {{W}}, year = 2000}}\n");
    for at in 0..broken.len() {
        for with in ["", "{", "}", "\"", ",", "@", "(", "\\"] {
            let text = format!("{}{}{with}{}{}{}", around(0), &broken[..at], &broken[at + 1..], around(1), around(2));
            let (works, faults) = read(&text);
            let keys: Vec<&str> = works.iter().map(|work| work.key.as_str()).collect();
            assert!(keys.contains(&"w0") && keys.contains(&"w2"), "{keys:?} of {text}");
            assert!(faults.iter().all(|fault| text.get(fault.span.start..fault.span.end).is_some()), "{text}");
        }
    }
}

#[test]
fn what_exports_write_beside_identifiers_is_set_aside() {
    for (typed, aside) in [
        ("issn = {0342-4642 (Linking)}", None),
        ("issn = {WOS:000475496000002 ER}", Some("WOS:000475496000002 ER")),
        ("isbn = {}", None),
        ("url = {https://example.org/a files/1.html}", Some("files/1.html")),
        ("doi = {10.1000/a; 10.1000/b}", Some("10.1000/b")),
        ("url = {www.example.org/a}", Some("www.example.org/a")),
        ("doi = {https://example.org/b}", Some("https://example.org/b")),
    ] {
        let (works, faults) = read(&format!("@book{{a, title = {{T}}, {typed}}}"));
        let said = faults.first().map(|fault| match &fault.kind {
            FaultKind::SetAside { what, .. } => what.as_str(),
            other => panic!("{other:?}"),
        });
        assert_eq!((faults.len(), said), (usize::from(aside.is_some()), aside), "{typed}");
        assert_eq!(works[0].doi.is_some() || works[0].url.is_some(), !typed.contains("is"), "{typed}");
    }
}

#[test]
fn an_address_is_read_without_what_tex_needs_around_it() {
    for (typed, url) in [
        (r"url = {https://example.org/a_b%20c~d}", "https://example.org/a_b%20c~d"),
        (r"url = {https://example.org/a\_b\%20c\&d\#e}", "https://example.org/a_b%20c&d#e"),
        (r"url = {\url{https://example.org/a}}", "https://example.org/a"),
        (r"url = {https://example.org/{\textasciitilde}a}", "https://example.org/~a"),
        (r"howpublished = {\url{https://example.org/a}}", "https://example.org/a"),
        (r"howpublished = {https://example.org/a}", "https://example.org/a"),
    ] {
        let work = work(&format!("@misc{{a, title = {{T}}, {typed}}}"));
        assert_eq!((work.url.as_deref(), work.publisher), (Some(url), None), "{typed}");
    }
    let doi = work(r"@misc{a, title = {T}, doi = {10.1000/a\_b}}");
    assert_eq!(doi.doi.as_deref(), Some("10.1000/a_b"));
}

#[test]
fn a_type_of_another_program_is_read_as_the_nearest() {
    for (typed, kind) in [
        ("webpage", WorkKind::Webpage),
        ("JournalArticle", WorkKind::Article),
        ("artcile", WorkKind::Article),
        ("zzz", WorkKind::Other),
    ] {
        let (works, faults) = read(&format!("@{typed}{{a, title = {{T}}}}"));
        assert!(matches!(faults[0].kind, FaultKind::SetAside { .. }), "{typed}");
        assert_eq!(works[0].kind, kind, "{typed}");
    }
}

#[test]
fn every_work_has_a_page_of_its_own_and_plain_keys_keep_theirs() {
    let keys =
        ["a:b", "a-b", "A-B", "DBLP:journals/x", "müller.2010", "a/b", "index", "Smith", "smith", "o'neill+1", ":::"];
    let text: String = keys.iter().map(|key| format!("@book{{{key}, title = {{T}}}}\n")).collect();
    let (mut works, faults) = read(&text);
    assert_eq!(faults, []);
    name_pages(&mut works);
    let slugs: Vec<&str> = works.iter().map(|work| work.slug.as_str()).collect();
    for (key, slug) in
        [("a-b", "a-b"), ("Smith", "Smith"), ("DBLP:journals/x", "DBLP-journals-x"), ("müller.2010", "muller.2010")]
    {
        assert_eq!(slugs[keys.iter().position(|typed| *typed == key).expect("a key")], slug);
    }
    let distinct: std::collections::BTreeSet<String> = slugs.iter().map(|slug| slug.to_lowercase()).collect();
    assert_eq!(distinct.len(), keys.len(), "{slugs:?}");
    let plain = |slug: &&str| slug.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && !slug.is_empty();
    assert!(slugs.iter().all(plain) && !distinct.contains("index"), "{slugs:?}");
}

#[test]
fn a_work_may_say_that_it_has_no_date() {
    let undated = work("@book{a, title = {T}, year = {n.d.}}");
    assert!(undated.is_undated && undated.date.is_none());
    let forthcoming = work("@book{a, title = {T}, year = {Forthcoming}}");
    assert_eq!(forthcoming.variables.get("status").map(String::as_str), Some("forthcoming"));
}

#[test]
fn entries_inherit_from_others_and_no_more_than_is_theirs() {
    let (works, faults) = read(
        "@collection{whole, editor = {E, F}, title = {Whole}, subtitle = {Sub}, date = 2001, publisher = {P}, note = {N}}
@incollection{part, author = {A, B}, title = {Part}, crossref = {whole}, pages = {1--2}}
@incollection{dated, author = {A, B}, title = {Dated}, crossref = {whole}, year = 1999, month = may}
@xdata{shared, publisher = {Shared}, xdata = {more}}
@xdata{more, location = {Oslo}}
@book{own, author = {A, B}, title = {Own}, xdata = {shared, more}, date = 2002}
@inbook{bit, title = {Bit}, crossref = {book}}
@book{book, author = {C, D}, title = {Book}, date = 2003}
@book{round, title = {Round}, crossref = {square}}
@book{square, title = {Square}, crossref = {round}, publisher = {Q}}",
    );
    assert_eq!(faults, []);
    let keys: Vec<&str> = works.iter().map(|work| work.key.as_str()).collect();
    assert_eq!(keys, ["whole", "part", "dated", "own", "bit", "book", "round", "square"]);
    let work = |key: &str| works.iter().find(|work| work.key == key).expect("a work");
    let year = |key: &str| work(key).date.map(|date| (date.year, date.month));
    assert_eq!((work("part").title.as_str(), work("part").container.as_deref()), ("Part", Some("Whole: Sub")));
    assert_eq!((work("part").publisher.as_deref(), year("part")), (Some("P"), Some((2001, None))));
    assert_eq!((work("part").editors.len(), year("dated")), (1, Some((1999, Some(5)))));
    assert_eq!((work("own").publisher.as_deref(), work("own").place.as_deref()), (Some("Shared"), Some("Oslo")));
    assert_eq!((work("bit").authors.len(), work("bit").book_authors.len(), year("bit")), (1, 1, Some((2003, None))));
    assert_eq!(work("round").publisher.as_deref(), Some("Q"));
}

#[test]
fn a_season_stands_where_no_month_is_known() {
    for (typed, season) in [
        ("date = {2016-21}", Some(1)),
        ("date = {Winter 2004}", Some(4)),
        ("year = {2018}, month = {Fall}", Some(3)),
        ("year = {2018}, month = {Summer/Autumn}", Some(2)),
        ("date = {2016-05}", None),
    ] {
        let work = work(&format!("@book{{a, title = {{T}}, {typed}}}"));
        assert_eq!(work.date.and_then(|date| date.season), season, "{typed}");
    }
}

#[test]
fn a_work_of_several_years_ends_when_it_says() {
    for (typed, until) in [
        ("2013/2015", Some("2015")),
        ("2013--2015", Some("2015")),
        ("2013-2015", Some("2015")),
        ("2013-35", Some("2035")),
        ("2016/", Some("")),
        ("2013-05", None),
        ("2013-21", None),
        ("2013/2013", None),
        ("2013-05-07", None),
        ("2013-05/2014-02", Some("2014")),
    ] {
        let work = work(&format!("@book{{a, title = {{T}}, date = {{{typed}}}}}"));
        assert_eq!((work.date.map(|date| date.year / 10), work.until.as_deref()), (Some(201), until), "{typed}");
    }
}

#[test]
fn a_work_of_several_months_ends_with_the_last() {
    for (typed, until) in [
        ("date = {2017-07/2017-08}", Some("2017-08")),
        ("year = 2017, month = {JUL-AUG}", Some("2017-08")),
        ("year = 2017, month = {July/August}", Some("2017-08")),
        ("year = 2017, month = nov # {--} # dec", Some("2017-12")),
        ("year = 2017, month = {OCT 1-3}", None),
        ("year = 2017, month = {DEC-JAN}", None),
        ("year = 2017, month = {Summer-Autumn}", None),
        ("date = {2017-07-01/2017-07-05}", None),
        ("date = {2017-07/2017-07}", None),
    ] {
        let work = work(&format!("@article{{a, title = {{T}}, {typed}}}"));
        assert_eq!(work.until.as_deref(), until, "{typed}");
    }
}

#[test]
fn a_year_that_is_known_is_never_lost() {
    for (typed, year, month, circa) in [
        ("year = {10/2007}", 2007, None, false),
        ("year = {Winter 2004}", 2004, None, false),
        ("year = {(2008)}", 2008, None, false),
        ("year = {2013a}", 2013, None, false),
        ("date = {1890~}", 1890, None, true),
        ("year = {c. 2013}", 2013, None, true),
        ("date = {2013/2015}", 2013, None, false),
        ("date = {2013-05-07T10:00:00Z}", 2013, Some(5), false),
        ("year = {2016}, month = {OCT 1}", 2016, Some(10), false),
        ("year = {2017}, month = {JUL-AUG}", 2017, Some(7), false),
        ("year = {2018}, month = {Winter}", 2018, None, false),
    ] {
        let work = work(&format!("@book{{a, title = {{T}}, {typed}}}"));
        let read = work.date.map(|date| (date.year, date.month, date.circa));
        assert_eq!(read, Some((year, month, circa)), "{typed}");
    }
}
