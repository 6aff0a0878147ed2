//! Colours of a site against those of its theme.

use std::collections::BTreeMap;

use messages::{Rule, message};

use crate::color::{Color, Perceived};
use crate::model::{Pair, Shade, Site, Theme};
use crate::nearest::did_you_mean;
use crate::problem::Problem;

/// Tokens that the theme does not have.
pub(super) fn tokens(site: &Site, theme: &Theme) -> Vec<Problem> {
    let colors = site.config.colors.iter().filter(|_| !theme.colors.is_empty());
    let unknown = colors.filter(|(token, _)| !theme.colors.contains_key(*token));
    unknown
        .map(|(token, color)| {
            let message = message!("unknown-color", token = token);
            let known = theme.colors.keys().map(String::as_str);
            let all = known.clone().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(token, known, message!("one-of", names = all));
            Problem::new(Rule::UnknownColor, &color.place, message, help)
        })
        .collect()
}

/// Pairs of colours that do not stand out from each other as much as the theme demands, on light and on dark screens.
pub(super) fn contrast(site: &Site, theme: &Theme) -> Vec<Problem> {
    let light = palette(site, theme, &theme.palettes.light);
    let mut dark = light.clone();
    dark.extend(palette(site, theme, &theme.palettes.dark));
    let pairs = theme.palettes.pairs.iter();
    pairs
        .filter_map(|pair| {
            let found = |colors, dark| weak(site, theme, pair, colors, dark);
            // What shows on light screens is mended there, too.
            found(&light, false).or_else(|| found(&dark, true).filter(|_| !theme.palettes.dark.is_empty()))
        })
        .collect()
}

/// The colours of the theme with the site's own, and those made from them.
fn palette(site: &Site, theme: &Theme, made: &BTreeMap<String, Shade>) -> BTreeMap<String, Color> {
    let mut written: BTreeMap<&String, &String> = theme.colors.iter().collect();
    written.extend(&site.colors);
    let mut colors: BTreeMap<String, Color> = written
        .into_iter()
        .filter_map(|(token, color)| Some((token.clone(), Color::parse(color)?)))
        .collect();
    let accents = colors.clone();
    for (token, shade) in made {
        let color = match shade {
            Shade::Written(color) => Color::parse(color),
            Shade::Made { from, lightness, chroma } => accents.get(from).map(|from| {
                let seen = from.perceived();
                Perceived { lightness: *lightness, chroma: seen.chroma.min(*chroma), ..seen }.color()
            }),
        };
        colors.extend(color.map(|color| (token.clone(), color)));
    }
    colors
}

fn weak(
    site: &Site,
    theme: &Theme,
    pair: &Pair,
    colors: &BTreeMap<String, Color>,
    dark: bool,
) -> Option<Problem> {
    let Pair { color: token, on, ratio, place } = pair;
    let color = *colors.get(token)?;
    let grounds: Vec<(&String, Color)> =
        on.iter().filter_map(|ground| Some((ground, *colors.get(ground)?))).collect();
    let (ground, behind) =
        grounds.iter().min_by(|(_, a), (_, b)| color.contrast(*a).total_cmp(&color.contrast(*b)))?;
    let found = color.contrast(*behind);
    if found >= *ratio {
        return None;
    }
    let own = |token: &String| site.config.colors.get(token);
    let made = if dark { &theme.palettes.dark } else { &theme.palettes.light };
    let source = |token: &String| match made.get(token) {
        Some(Shade::Made { from, .. }) => own(from),
        Some(Shade::Written(_)) => None,
        None => own(token),
    };
    let place = source(token).or_else(|| source(ground)).map_or(place, |color| &color.place);
    let (color_name, ground_name) = (token.as_str(), ground.as_str());
    let (shown, needed) = (figure(found), figure(*ratio));
    let message = if dark {
        message!("contrast-dark", color = color_name, ground = ground_name, found = shown, needed = needed)
    } else {
        message!("contrast", color = color_name, ground = ground_name, found = shown, needed = needed)
    };
    let all: Vec<Color> = grounds.iter().map(|(_, color)| *color).collect();
    // The site may have given the ground and not the colour: then it is the ground that it can change.
    let (mended, nearest) = if own(token).is_none() && own(ground).is_some() {
        (ground.as_str(), behind.standing_out(&[color], *ratio))
    } else {
        (token.as_str(), color.standing_out(&all, *ratio))
    };
    let help = match nearest.filter(|_| !dark) {
        Some(nearest) => message!("contrast-help", color = mended, nearest = nearest.hex()),
        None => message!("contrast-help-none", color = color_name, ground = ground_name),
    };
    Some(Problem::new(Rule::Contrast, place, message, help))
}

/// `4,5`: rounded down, so that what is too little never looks like enough.
fn figure(ratio: f64) -> String {
    let tenths = (ratio * 100.0).floor() / 100.0;
    format!("{tenths}").replace('.', ",")
}
