//! Colours: what they are made of, and how well they stand out from each other (WCAG 2.2).

/// A colour, its parts from 0 to 1 as they are written (sRGB).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Color([f64; 3]);

/// Lightness, chroma and hue (in radians) as the eye sees them: `oklch()` of CSS.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Perceived {
    /// 0 is black, 1 is white.
    pub(crate) lightness: f64,
    /// 0 is grey.
    pub(crate) chroma: f64,
    /// Radians.
    pub(crate) hue: f64,
}

impl Color {
    /// `#0b5c55` or `#fff`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u32> =
            text.strip_prefix('#')?.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
        let part = |high: u32, low: u32| f64::from(high * 16 + low) / 255.0;
        match digits.as_slice() {
            [r, g, b] => Some(Self([part(*r, *r), part(*g, *g), part(*b, *b)])),
            [r, r2, g, g2, b, b2] => Some(Self([part(*r, *r2), part(*g, *g2), part(*b, *b2)])),
            _ => None,
        }
    }

    /// `#0b5c55`
    pub(crate) fn hex(self) -> String {
        let digits = |part: f64| format!("{:02x}", byte(part));
        format!("#{}", self.0.map(digits).concat())
    }

    /// From 1 (the same) to 21 (black on white).
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// As the eye sees it.
    pub(crate) fn perceived(self) -> Perceived {
        let [red, green, blue] = self.0.map(linear);
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short;
        let one = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short;
        let two = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short;
        Perceived { lightness, chroma: one.hypot(two), hue: two.atan2(one) }
    }

    /// The colour most like this one that stands out from `grounds` by `ratio`: the same hue, darker or lighter.
    pub(crate) fn standing_out(self, grounds: &[Self], ratio: f64) -> Option<Self> {
        let seen = self.perceived();
        let steps = (1..=100).map(|step| f64::from(step) / 100.0);
        let tried = steps.flat_map(|step| [seen.lightness - step, seen.lightness + step]);
        let possible = tried.filter(|lightness| (0.0..=1.0).contains(lightness));
        // What is written has only 256 steps: the ratio must hold for that.
        let written =
            possible.filter_map(|lightness| Self::parse(&Perceived { lightness, ..seen }.color().hex()));
        let mut written =
            written.filter(|color| grounds.iter().all(|ground| color.contrast(*ground) >= ratio));
        written.next()
    }
}

impl Perceived {
    /// As it is written; what screens cannot show is cut off.
    pub(crate) fn color(self) -> Color {
        let (one, two) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let long = (self.lightness + 0.396_337_777_4 * one + 0.215_803_757_3 * two).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * one - 0.063_854_172_8 * two).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * one - 1.291_485_548_0 * two).powi(3);
        Color([
            written(4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short),
            written(-1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short),
            written(-0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short),
        ])
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
fn byte(part: f64) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

fn linear(part: f64) -> f64 {
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn written(linear: f64) -> f64 {
    let part = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    part.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn ratios_are_those_of_wcag() {
        let ratio = |one, two| format!("{:.2}", color(one).contrast(color(two)));
        assert_eq!(ratio("#000", "#fff"), "21.00");
        assert_eq!(ratio("#777777", "#ffffff"), "4.48");
        assert_eq!(ratio("#0b5c55", "#0b5c55"), "1.00");
    }

    #[test]
    fn what_the_eye_sees_is_the_same_colour() {
        for hex in ["#0b5c55", "#ffc24b", "#000000", "#ffffff", "#a81e1e"] {
            assert_eq!(color(hex).perceived().color().hex(), hex);
        }
        assert_eq!(format!("{:.3}", color("#0b5c55").perceived().lightness), "0.429");
    }

    #[test]
    fn the_nearest_colour_that_stands_out_is_found() {
        let found = color("#33aa99").standing_out(&[color("#ffffff")], 4.5).unwrap();
        assert!(found.contrast(color("#ffffff")) >= 4.5, "{}", found.hex());
        assert!(color("#33aa99").standing_out(&[color("#000000"), color("#ffffff")], 5.0).is_none());
    }
}
