//! The flow of works, as JSON by the names under which it is typed.

use serde_json::{Value, json};

use crate::model::{ExcludedReports, FlowNumber, OtherMethods, Prisma};

pub(super) fn prisma(prisma: &Prisma) -> Value {
    let (identified, removed) = (&prisma.identified, &prisma.removed);
    json!({
        "identified": {
            "databases": number(identified.databases),
            "registers": number(identified.registers),
            "other": number(identified.other),
        },
        "removed": {
            "duplicates": number(removed.duplicates),
            "automation": number(removed.automation),
            "other": number(removed.other),
        },
        "screened": prisma.screened.0,
        "excluded": prisma.excluded.0,
        "sought": prisma.sought.0,
        "not_retrieved": prisma.not_retrieved.0,
        "assessed": prisma.assessed.0,
        "excluded_reports": by_reason(&prisma.excluded_reports),
        "other_methods": prisma.other_methods.as_ref().map(other_methods),
        "studies": prisma.studies.0,
        "reports": number(prisma.reports),
    })
}

fn other_methods(others: &OtherMethods) -> Value {
    let identified = &others.identified;
    json!({
        "identified": {
            "websites": number(identified.websites),
            "organisations": number(identified.organisations),
            "citations": number(identified.citations),
            "other": number(identified.other),
        },
        "sought": others.sought.0,
        "not_retrieved": others.not_retrieved.0,
        "assessed": others.assessed.0,
        "excluded_reports": by_reason(&others.excluded_reports),
    })
}

fn number(number: Option<FlowNumber>) -> Option<usize> {
    number.map(|(number, _)| number)
}

fn by_reason(excluded: &[ExcludedReports]) -> Value {
    excluded.iter().map(|one| json!({ "reason": one.reason.value, "number": one.number.0 })).collect()
}
