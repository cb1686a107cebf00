//! Writes a workbook as a file of a spreadsheet.
//!
//! A spreadsheet counts in binary floats: this is the only place where an amount becomes one, and
//! none comes back.

use crate::calendar::Date;
use crate::present::data::{
    Book, Cell, CellContent, CellPlace, FormulaResult, Sheet, Style, TODO, Unit,
};
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// The height of a line, in points.
const LINE: u16 = 15;

/// The bytes of a workbook (xlsx), dated of a day. The same workbook gives the same bytes. Errors:
/// what the library says.
pub fn write(book: &Book, day: Option<Date>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let day = day.map_or_else(
        || ExcelDateTime::from_ymd(2000, 1, 1),
        |day| excel_day(&day.to_iso_string()),
    )?;
    workbook.set_properties(
        &DocProperties::new().set_title("Simulation RPE").set_creation_datetime(&day),
    );
    for sheet in &book.sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    for sheet in &book.sheets {
        for (name, place) in &sheet.names {
            workbook.define_name(
                name,
                &format!("='{}'!{}", sheet.name.replace('\'', "''"), absolute(*place)),
            )?;
        }
    }
    workbook.save_to_buffer()
}

fn excel_day(iso: &str) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(iso)
}

/// « $B$12 ».
fn absolute(place: CellPlace) -> String {
    let column = rust_xlsxwriter::column_number_to_name(place.column);
    format!("${column}${}", place.row.saturating_add(1))
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        page.set_column_width(column, *width)?;
    }
    for cell in &sheet.cells {
        write_cell(page, cell)?;
    }
    for (row, lines) in tall_rows(sheet) {
        page.set_row_height(row, lines.saturating_mul(LINE))?;
    }
    page.set_freeze_panes(sheet.head, 1)?;
    page.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    if let Some(last) = sheet.head.checked_sub(1) {
        page.set_repeat_rows(0, last)?;
    }
    page.set_footer("&L&A&RPage &P sur &N");
    Ok(())
}

/// The rows that need more than one line, with how many: a spreadsheet does not always find out by
/// itself.
fn tall_rows(sheet: &Sheet) -> BTreeMap<u32, u16> {
    let mut rows: BTreeMap<u32, u16> = BTreeMap::new();
    for cell in &sheet.cells {
        let wide = sheet.widths.get(usize::from(cell.place.column)).copied().unwrap_or(u8::MAX);
        let lines = match &cell.content {
            CellContent::Text(_) if cell.style == Style::Title => 2,
            CellContent::Text(words) if cell.unit == Unit::Lines || cell.style == Style::Head => {
                words.chars().count().saturating_sub(1) / usize::from(wide.max(1)) + 1
            }
            CellContent::Text(_) | CellContent::Number(_) | CellContent::Formula(..) => 1,
        };
        let lines = u16::try_from(lines).unwrap_or(1);
        if lines > 1 {
            let known = rows.entry(cell.place.row).or_default();
            *known = lines.max(*known);
        }
    }
    rows
}

fn write_cell(page: &mut Worksheet, cell: &Cell) -> Result<(), XlsxError> {
    let CellPlace { row, column } = cell.place;
    let format = format(cell);
    match &cell.content {
        CellContent::Text(words) if words.is_empty() => page.write_blank(row, column, &format)?,
        CellContent::Text(words) => page.write_string_with_format(row, column, words, &format)?,
        CellContent::Number(number) => {
            page.write_number_with_format(row, column, double(*number), &format)?
        }
        CellContent::Formula(formula, found) => {
            let result = match found {
                FormulaResult::Number(number) => double(*number).to_string(),
                FormulaResult::Todo => TODO.to_string(),
            };
            page.write_formula_with_format(
                row,
                column,
                Formula::new(format!("={formula}")).set_result(result),
                &format,
            )?
        }
    };
    Ok(())
}

/// The nearest number that a spreadsheet holds.
#[allow(clippy::disallowed_types)] // spreadsheets have no other numbers
fn double(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

fn format(cell: &Cell) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = match cell.unit {
        Unit::Words => format,
        Unit::Lines => format.set_text_wrap(),
        Unit::Euros => format.set_num_format("#,##0.00\\ \"€\""),
        Unit::EurosMore => {
            format.set_num_format("+#,##0.00\\ \"€\";-#,##0.00\\ \"€\";0.00\\ \"€\"")
        }
        Unit::Etp => format.set_num_format("0.00##"),
        Unit::EtpMore => format.set_num_format("+0.00##;-0.00##;0.00"),
        Unit::Percent => format.set_num_format("0.00########\\ %"),
        Unit::Plain => format.set_num_format("General"),
    };
    let format = match cell.unit {
        // Words keep away from the amount on their left.
        Unit::Words | Unit::Lines if cell.place.column > 0 => {
            format.set_align(FormatAlign::Left).set_indent(1)
        }
        Unit::Words | Unit::Lines => format,
        Unit::Euros | Unit::EurosMore | Unit::Etp | Unit::EtpMore | Unit::Percent | Unit::Plain => {
            format.set_align(FormatAlign::Right)
        }
    };
    match cell.style {
        Style::Title => format.set_bold().set_font_size(15),
        Style::Part => format.set_bold().set_font_size(12).set_border_bottom(FormatBorder::Thin),
        Style::Head => format.set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap(),
        Style::Input => {
            format.set_background_color(Color::RGB(0x00E4_EFF7)).set_border(FormatBorder::Hair)
        }
        Style::Plain => format,
        Style::Total => format.set_bold(),
        Style::Note => format.set_font_color(Color::RGB(0x0055_5F6B)),
    }
}
