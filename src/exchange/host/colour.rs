//! Colours, and whether they can be read on what they stand on: WCAG 2.2, 1.4.3, « relative
//! luminance » and « contrast ratio ».

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// Least ratio of a text to its ground, in hundredths (level AA).
pub const LEAST_CONTRAST: u32 = 450;

/// What our colour of action stands on, or carries, in the light theme: `--paper`, `--sheet`,
/// `--sunk` and `--on-accent` of style/ground/tokens.css.
pub const GROUNDS_LIGHT: [Colour; 4] =
    [Colour([0xf8, 0xf6, 0xf0]), Colour([0xff; 3]), Colour([0xf0, 0xed, 0xe4]), Colour([0xff; 3])];
/// The same in the dark theme.
pub const GROUNDS_DARK: [Colour; 4] = [
    Colour([0x12, 0x16, 0x17]),
    Colour([0x1a, 0x1f, 0x21]),
    Colour([0x22, 0x29, 0x2b]),
    Colour([0x0c, 0x1a, 0x1b]),
];

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// A colour of action that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// The colour.
    pub colour: Colour,
    /// A quiet ground of the same hue, on which it can be read too.
    pub soft: Colour,
}

/// A text is not a colour as CSS has them in six digits: `#0b5a62`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColourError;

/// A colour of action cannot be read on one of the grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContrastError {
    /// The lowest ratio, in hundredths.
    pub ratio: u32,
    /// The ground that has it.
    pub ground: Colour,
}

impl FromStr for Colour {
    type Err = ColourError;

    fn from_str(text: &str) -> Result<Colour, ColourError> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        });
        let digits = digits.ok_or(ColourError)?;
        let part = |start: usize| {
            let part = digits.get(start..start + 2).ok_or(ColourError)?;
            u8::from_str_radix(part, 16).map_err(|_| ColourError)
        };
        Ok(Colour([part(0)?, part(2)?, part(4)?]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Colour([red, green, blue]) = self;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl fmt::Display for ColourError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "une couleur s’écrit #0b5a62")
    }
}

impl fmt::Display for ContrastError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "contraste de {} centièmes sur {}", self.ratio, self.ground)
    }
}

impl Error for ColourError {}

impl Error for ContrastError {}

impl Colour {
    /// Relative luminance: ten thousand million for white.
    fn luminance(self) -> u64 {
        let parts = self.0.iter().zip([2_126_u64, 7_152, 722]);
        parts
            .map(|(channel, weight)| {
                weight * u64::from(LINEAR.get(usize::from(*channel)).copied().unwrap_or_default())
            })
            .sum()
    }

    /// A tenth of this colour over another.
    fn over(self, ground: Colour) -> Colour {
        let Colour([red, green, blue]) = ground;
        let mixed = |above: u8, under: u8| {
            u8::try_from((u16::from(above) + 9 * u16::from(under)) / 10).unwrap_or(u8::MAX)
        };
        let [own_red, own_green, own_blue] = self.0;
        Colour([mixed(own_red, red), mixed(own_green, green), mixed(own_blue, blue)])
    }

    /// The colour as an accent. Errors: it cannot be read on one of the grounds.
    pub fn accent(self, grounds: [Colour; 4]) -> Result<Accent, ContrastError> {
        let worst = grounds
            .into_iter()
            .map(|ground| ContrastError { ratio: contrast(self, ground), ground })
            .min_by_key(|low| low.ratio);
        if let Some(low) = worst.filter(|low| low.ratio < LEAST_CONTRAST) {
            return Err(low);
        }
        let [_, sheet, ..] = grounds;
        let soft = self.over(sheet);
        Ok(Accent {
            colour: self,
            soft: if contrast(self, soft) < LEAST_CONTRAST { sheet } else { soft },
        })
    }
}

/// Contrast of two colours in hundredths, 100 to 2 100, never rounded up.
pub fn contrast(first: Colour, second: Colour) -> u32 {
    // 0,05, in the unit of the luminances.
    const FLARE: u64 = 500_000_000;
    let (first, second) = (first.luminance() + FLARE, second.luminance() + FLARE);
    u32::try_from(100 * first.max(second) / first.min(second)).unwrap_or_default()
}

/// Linear light of each value of a channel, in millionths, as the formula gives it.
#[rustfmt::skip]
static LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1_214, 1_518, 1_821, 2_125,
    2_428, 2_732, 3_035, 3_347, 3_677, 4_025, 4_391, 4_777,
    5_182, 5_605, 6_049, 6_512, 6_995, 7_499, 8_023, 8_568,
    9_134, 9_721, 10_330, 10_960, 11_612, 12_286, 12_983, 13_702,
    14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289,
    21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321, 28_426,
    29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889, 38_204,
    39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707,
    51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010,
    64_803, 66_626, 68_478, 70_360, 72_272, 74_214, 76_185, 78_187,
    80_220, 82_283, 84_376, 86_500, 88_656, 90_842, 93_059, 95_307,
    97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435,
    116_971, 119_538, 122_139, 124_772, 127_438, 130_136, 132_868, 135_633,
    138_432, 141_263, 144_128, 147_027, 149_960, 152_926, 155_926, 158_961,
    162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475,
    187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231,
    215_861, 219_526, 223_228, 226_966, 230_740, 234_551, 238_398, 242_281,
    246_201, 250_158, 254_152, 258_183, 262_251, 266_356, 270_498, 274_677,
    278_894, 283_149, 287_441, 291_771, 296_138, 300_544, 304_987, 309_469,
    313_989, 318_547, 323_143, 327_778, 332_452, 337_164, 341_914, 346_704,
    351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690,
    434_154, 439_657, 445_201, 450_786, 456_411, 462_077, 467_784, 473_531,
    479_320, 485_150, 491_021, 496_933, 502_886, 508_881, 514_918, 520_996,
    527_115, 533_276, 539_479, 545_724, 552_011, 558_340, 564_712, 571_125,
    577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960,
    630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542,
    686_685, 693_872, 701_102, 708_376, 715_694, 723_055, 730_461, 737_910,
    745_404, 752_942, 760_525, 768_151, 775_822, 783_538, 791_298, 799_103,
    806_952, 814_847, 822_786, 830_770, 838_799, 846_873, 854_993, 863_157,
    871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111,
    938_686, 947_307, 955_973, 964_686, 973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests;
