//! LibreOffice, without a screen.

use simulateur_rpe::present::data::CellPlace;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// « B12 ».
pub fn address(place: CellPlace) -> String {
    format!("{}{}", char::from(b'A' + u8::try_from(place.column).unwrap()), place.row + 1)
}

/// The same spreadsheets, opened and saved by LibreOffice, which computes what has no value.
pub fn recalculate(books: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let work =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("tableur-{}", std::process::id()));
    let (before, after) = (work.join("avant"), work.join("apres"));
    fs::create_dir_all(&before).unwrap();
    for (name, bytes) in &books {
        fs::write(before.join(format!("{name}.xlsx")), bytes).unwrap();
    }
    let program = env::var("SOFFICE").unwrap_or_else(|_| "soffice".to_string());
    let run = Command::new(&program)
        .arg(format!("-env:UserInstallation=file://{}", work.join("profil").display()))
        .args([
            "--headless",
            "--norestore",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .arg(&after)
        .args(books.keys().map(|name| before.join(format!("{name}.xlsx"))))
        .output();
    let run = run.unwrap_or_else(|error| {
        panic!("{program}: {error}. Run scripts/setup.sh test, or set SOFFICE.")
    });
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let read = |name: &String| {
        fs::read(after.join(format!("{name}.xlsx")))
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let found = books.keys().map(|name| (name.clone(), read(name))).collect();
    fs::remove_dir_all(work).unwrap();
    found
}
