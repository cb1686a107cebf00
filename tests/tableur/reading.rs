//! Tables as others send them: workbooks, texts of cells, and what is none.

use crate::zipped::entries;
use proptest::prelude::{ProptestConfig, any, prop, proptest};
use rust_xlsxwriter::{Format, Formula, Workbook};
use simulateur_rpe::exchange::{MOST_BYTES, SheetTable, TableError};
use simulateur_rpe::present::collection::{SheetMapping, model_book};
use simulateur_rpe::scenario::collection::RelaisInput;
use simulateur_rpe::sheet::{read_table, write};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn read(bytes: &[u8]) -> Result<SheetTable, TableError> {
    read_table(bytes, None, &mut |_| {})
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read(bytes).unwrap().lines.into_iter().map(|line| line.cells).collect()
}

fn numbers(table: &SheetTable) -> Vec<u32> {
    table.lines.iter().map(|line| line.number).collect()
}

pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of LibreOffice, of these tables: name, whether it is hidden, rows.
fn ods(tables: &[(&str, bool, &str)]) -> Vec<u8> {
    let table = |(name, hidden, rows): &(&str, bool, &str)| {
        let style = if *hidden { "ta2" } else { "ta1" };
        format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>"
        )
    };
    let style = |name: &str, shown: bool| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table\">\
             <style:table-properties table:display=\"{shown}\"/></style:style>"
        )
    };
    let content = format!(
        "<office:document-content><office:automatic-styles>{}{}</office:automatic-styles>\
         <office:body><office:spreadsheet>{}</office:spreadsheet></office:body>\
         </office:document-content>",
        style("ta1", true),
        style("ta2", false),
        tables.iter().map(table).collect::<String>()
    );
    let manifest = "<manifest:manifest></manifest:manifest>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("mimetype", stored).unwrap();
    writer.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    for (name, text) in [("content.xml", content.as_str()), ("META-INF/manifest.xml", manifest)] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn the_cells_of_a_workbook_are_read_as_they_are_shown() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "RPE").unwrap();
    sheet.write_string(0, 3, "Écart").unwrap();
    sheet.write_string(2, 0, "RPE de l’Étang").unwrap();
    sheet.write_number(2, 1, 0.1 + 0.2).unwrap();
    sheet.write_number(2, 2, 1_234_567.5).unwrap();
    sheet.write_boolean(2, 3, true).unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_number_with_format(2, 4, 46_143, &day).unwrap();
    sheet.write_formula(2, 5, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(2, 6, Formula::new("=40*2").set_result("80")).unwrap();
    let table = read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(numbers(&table), [1, 3]);
    assert_eq!(table.lines[0].cells, ["RPE", "", "", "Écart"]);
    let shown = ["RPE de l’Étang", "0,3", "1234567,5", "oui", "2026-05-01", "#DIV/0!", "80"];
    assert_eq!(table.lines[1].cells, shown);
    assert_eq!((table.sheets.len(), table.merged, table.left_over), (1, 0, 0));
}

#[test]
fn a_formula_without_a_result_is_counted() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "RPE").unwrap();
    sheet.write_formula(1, 1, Formula::new("=40*2").set_result("80")).unwrap();
    let solved = book.save_to_buffer().unwrap();
    assert_eq!(read(&solved).unwrap().unsolved, 0);
    let parts = entries(&solved).into_iter();
    let unsolved: Vec<(String, String)> =
        parts.map(|(name, text)| (name, text.replace("<v>80</v>", ""))).collect();
    let unsolved: Vec<(&str, &str)> =
        unsolved.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let table = read(&zipped(&unsolved)).unwrap();
    assert_eq!((table.unsolved, table.lines.len()), (1, 1));
}

#[test]
fn a_hidden_sheet_waits_to_be_asked_for_and_merged_cells_are_counted() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("vide").unwrap();
    let hidden = book.add_worksheet().set_name("cachée").unwrap();
    hidden.write_string(0, 0, "secret").unwrap();
    hidden.set_hidden(true);
    let shown = book.add_worksheet().set_name("relais").unwrap();
    shown.merge_range(0, 0, 0, 3, "Département", &Format::new()).unwrap();
    shown.write_string(1, 0, "RPE").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let table = read(&bytes).unwrap();
    let sheets: Vec<(&str, bool)> =
        table.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(sheets, [("vide", false), ("cachée", true), ("relais", false)]);
    assert_eq!((table.sheet, table.merged), (2, 1));
    assert_eq!(table.lines[0].cells, ["Département"]);
    let asked = read_table(&bytes, Some(1), &mut |_| {}).unwrap();
    assert_eq!(asked.lines[0].cells, ["secret"]);
    assert_eq!(read_table(&bytes, Some(9), &mut |_| {}), Err(TableError::NoSheet));
    assert_eq!(read_table(&bytes, Some(0), &mut |_| {}), Err(TableError::Empty));
}

#[test]
fn a_workbook_of_libreoffice_is_read_too() {
    let text = |words: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\">\
             <text:p>{words}</text:p></table:table-cell>"
        )
    };
    let number = |value: &str| {
        format!("<table:table-cell office:value-type=\"float\" office:value=\"{value}\"/>")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        row(&[text("RPE"), text("ETP &amp; mois")]),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            .to_string(),
        row(&[text("Étang"), number("1.5")]),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row>"
            .to_string(),
    ]
    .concat();
    let table =
        read(&ods(&[("caché", true, &row(&[text("secret")])), ("relais", false, &rows)])).unwrap();
    assert_eq!((table.sheet, table.sheets[0].hidden), (1, true));
    assert_eq!(numbers(&table), [1, 4]);
    assert_eq!(table.lines[0].cells, ["RPE", "ETP & mois"]);
    assert_eq!(table.lines[1].cells, ["Étang", "1,5"]);
}

#[test]
fn a_text_of_cells_says_its_letters_and_its_separator_by_itself() {
    let wanted = vec![vec!["RPE de l'Étang", "1,5", "30 000"], vec!["Lac; Nord", "2", ""]];
    let wanted: Vec<Vec<String>> = wanted
        .into_iter()
        .map(|line| line.into_iter().filter(|cell| !cell.is_empty()).map(String::from).collect())
        .collect();
    let french = "RPE de l'Étang;1,5;30 000\r\n\"Lac; Nord\";2;\r\n";
    let tabs = "RPE de l'Étang\t1,5\t30 000\nLac; Nord\t2\t\n";
    let english = "RPE de l'Étang,\"1,5\",30 000\n\"Lac; Nord\",2,\n";
    let said = "sep=|\r\nRPE de l'Étang|1,5|30 000\r\nLac; Nord|2|";
    for text in [french, tabs, english, said] {
        assert_eq!(cells(text.as_bytes()), wanted, "{text}");
        assert_eq!(cells(format!("\u{feff}{text}").as_bytes()), wanted, "{text}");
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(cells(&windows), wanted, "{text}");
        let utf16: Vec<u8> =
            [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf16), wanted, "{text}");
    }
    // The line is that of the file, whatever a cell holds.
    let table = read("RPE;Note\n\"Ormes\";\"deux\nlignes\"\n\nLac;x\n".as_bytes()).unwrap();
    assert_eq!(numbers(&table), [1, 2, 5]);
    assert_eq!(numbers(&read(said.as_bytes()).unwrap()), [2, 3]);
    assert_eq!(cells("RPE\nOrmes\n".as_bytes()), [["RPE"], ["Ormes"]]);
}

#[test]
fn what_is_no_table_says_what_it_is() {
    for (bytes, why) in [
        (b"".as_slice(), TableError::Empty),
        (b"  \r\n ; ;\r\n", TableError::Empty),
        (b"%PDF-1.7", TableError::OtherDocument("PDF")),
        (b"\x89PNG\r\n", TableError::OtherDocument("image")),
        (b"\xd0\xcf\x11\xe0\xa1", TableError::OldWorkbook),
        (b"PK\x03\x04", TableError::Damaged),
        (b"a\0b", TableError::OtherDocument("document")),
    ] {
        assert_eq!(read(bytes), Err(why), "{bytes:?}");
    }
    let word = zipped(&[("word/document.xml", "<a/>")]);
    assert_eq!(read(&word), Err(TableError::OtherDocument("texte")));
    assert_eq!(read(&zipped(&[("a.txt", "")])), Err(TableError::OtherDocument("archive zip")));
    assert_eq!(read(&zipped(&[("xl/workbook.bin", "")])), Err(TableError::OldWorkbook));
    assert_eq!(read(&zipped(&[("xl/workbook.xml", "<a>")])), Err(TableError::Damaged));
    assert_eq!(read(&vec![b'a'; MOST_BYTES + 1]), Err(TableError::TooLarge));
    let mut book = Workbook::new();
    book.add_worksheet();
    let empty = book.save_to_buffer().unwrap();
    assert_eq!(read(&empty), Err(TableError::Empty));
    let cut = &empty[..empty.len() / 2];
    assert_eq!(read(cut), Err(TableError::Damaged));
}

#[test]
fn long_cells_and_wide_lines_stay_whole() {
    let long = "é".repeat(10_000);
    let wide = format!("{long};{}", "x;".repeat(300));
    let table = read(wide.as_bytes()).unwrap();
    assert_eq!(table.lines[0].cells[0], long);
    assert!(table.is_wider);
    assert_eq!(table.width(), simulateur_rpe::exchange::MOST_COLUMNS);
}

#[test]
fn the_table_to_be_filled_is_read_back() {
    let model = model_book();
    let bytes = write(&model, None).unwrap();
    assert_eq!(bytes, write(&model, None).unwrap());
    let table = read(&bytes).unwrap();
    assert_eq!(table.lines.len(), 1, "nothing but its heads");
    let mapping = SheetMapping::guessed(&table, &BTreeMap::new());
    assert!(mapping.columns.iter().all(|column| column.input.is_some()), "{mapping:?}");
    assert!(mapping.has(RelaisInput::Name) && mapping.has(RelaisInput::Costs));
    let explained = read_table(&bytes, Some(1), &mut |_| {}).unwrap();
    assert_eq!(explained.lines.len(), mapping.columns.len() + 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_stop_the_reading(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        sort in 0_usize..4,
    ) {
        let first: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"][sort];
        let _ = read(&[first, &bytes].concat());
    }

    #[test]
    fn no_damage_to_a_workbook_stops_the_reading(place in 0_usize..6_000, byte in any::<u8>()) {
        let mut book = Workbook::new();
        book.add_worksheet().write_string(0, 0, "RPE").unwrap();
        let mut bytes = book.save_to_buffer().unwrap();
        if let Some(known) = bytes.get_mut(place) {
            *known = byte;
        }
        let _ = read(&bytes);
    }
}
