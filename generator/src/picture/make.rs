//! The pictures that pages use, made or taken from the cache: all of all sites in one queue, each file read once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pictures::Pixels;
use rayon::prelude::*;

use super::faults::{self, Fault};
use super::used::used;
use super::{Raster, Variant};
use crate::cache::Cache;
use crate::model::{File, Project, Site};
use crate::problem::{Place, Problem};

/// Pictures as files.
#[derive(Debug, Default)]
pub(crate) struct Made {
    /// By path: `agder/assets/pictures/mote-960.1a2b3c4d.avif`.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What is wrong with their sources.
    pub(crate) problems: Vec<Problem>,
}

/// A source, and where its variants go.
struct Order<'a> {
    file: &'a Arc<File>,
    raster: &'a Raster,
    targets: BTreeMap<Variant, BTreeSet<String>>,
}

/// Makes all pictures that the sites use.
pub(crate) fn make(project: &Project, cache: &Cache) -> Made {
    gather(orders(project), |order| filled(order, cache))
}

/// Only looks whether all can be made: the files are there, and empty.
pub(crate) fn verify(project: &Project, cache: &Cache) -> Made {
    gather(orders(project), |order| {
        let known = order.targets.keys().any(|variant| cache.has(&name(order.raster, *variant)));
        if !known {
            pictures::decode(&order.file.bytes).ok_or(Fault::Damaged)?;
        }
        Ok(order.targets.keys().map(|variant| (*variant, Vec::new())).collect())
    })
}

fn gather(
    orders: Vec<Order<'_>>,
    fill: impl Fn(&Order<'_>) -> Result<BTreeMap<Variant, Vec<u8>>, Fault> + Sync,
) -> Made {
    let filled: Vec<_> = orders.into_par_iter().map(|order| (fill(&order), order)).collect();
    let mut made = Made::default();
    for (filled, order) in filled {
        match filled {
            Ok(variants) => {
                for (variant, bytes) in variants {
                    let targets = order.targets.get(&variant).into_iter().flatten();
                    made.files.extend(targets.map(|target| (target.clone(), bytes.clone())));
                }
            }
            Err(fault) => made.problems.push(faults::problem(&fault, &Place::file(&order.file.source))),
        }
    }
    made
}

/// One order for each file, whichever sites it is used by.
fn orders(project: &Project) -> Vec<Order<'_>> {
    let mut orders: BTreeMap<&std::path::Path, Order<'_>> = BTreeMap::new();
    for site in &project.sites {
        for Published { file, raster, variant, path } in published(site) {
            let order = orders.entry(&file.source.path);
            let order = order.or_insert_with(|| Order { file, raster, targets: BTreeMap::new() });
            order.targets.entry(variant).or_default().insert(format!("{}{path}", site.id));
        }
    }
    orders.into_values().collect()
}

/// What a site publishes of a picture.
pub(crate) struct Published<'a> {
    file: &'a Arc<File>,
    raster: &'a Raster,
    variant: Variant,
    /// Path from the site's root: `/assets/pictures/mote-960.1a2b3c4d.avif`.
    pub(crate) path: String,
}

/// Every picture of a site in every size and format that it is published in.
pub(crate) fn published(site: &Site) -> Vec<Published<'_>> {
    let used = used(site);
    let mut published = Vec::new();
    for (path, file) in site.files.iter().filter(|(path, _)| !site.withdrawn.contains_key(*path)) {
        let Some(raster) = &file.raster else { continue };
        let mut add = |variant, path| published.push(Published { file, raster, variant, path });
        if used.shown.contains(path.as_str()) {
            raster.variants().for_each(|variant| add(variant, raster.path(variant)));
        }
        if used.linked.contains(path.as_str()) {
            add(raster.whole(), path.clone());
        }
    }
    published
}

/// Every variant of an order: from the cache, else made of the file, which is read at most once.
fn filled(order: &Order<'_>, cache: &Cache) -> Result<BTreeMap<Variant, Vec<u8>>, Fault> {
    let variants = order.targets.keys().map(|variant| (*variant, cache.get(&name(order.raster, *variant))));
    let (known, missing): (Vec<_>, Vec<_>) = variants.partition(|(_, bytes)| bytes.is_some());
    let mut filled: BTreeMap<_, _> =
        known.into_iter().filter_map(|(variant, bytes)| Some((variant, bytes?))).collect();
    if missing.is_empty() {
        return Ok(filled);
    }
    let mut by_size: BTreeMap<(u32, u32), Vec<Variant>> = BTreeMap::new();
    for (variant, _) in missing {
        by_size.entry(variant.size).or_default().push(variant);
    }
    let pixels = pictures::decode(&order.file.bytes).ok_or(Fault::Damaged)?;
    let made: Vec<_> =
        by_size.into_par_iter().map(|(size, variants)| of_size(&pixels, size, &variants)).collect();
    for (variant, bytes) in made.into_iter().collect::<Option<Vec<_>>>().ok_or(Fault::Damaged)?.concat() {
        cache.put(&name(order.raster, variant), &bytes);
        filled.insert(variant, bytes);
    }
    Ok(filled)
}

fn of_size(pixels: &Pixels, size: (u32, u32), variants: &[Variant]) -> Option<Vec<(Variant, Vec<u8>)>> {
    let pixels = pixels.resized(size)?;
    variants.par_iter().map(|variant| Some((*variant, pixels.encode(variant.format)?))).collect()
}

/// The name of a variant in the cache.
fn name(raster: &Raster, variant: Variant) -> String {
    format!("{}-{}.{}", raster.key, variant.size.0, variant.format.ending())
}
