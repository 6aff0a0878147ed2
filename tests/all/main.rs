//! The whole way, across the crates, on the repository's own content and on golden folders.

mod content;
mod contract;
mod golden;
mod incremental;
mod languages;
mod load;
mod manual;
mod round_trip;
mod scripts;
mod standing;
mod statements;
mod wcag;
