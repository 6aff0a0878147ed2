//! Exports, read back by other programs' readers.

#[cfg(test)]
mod csv_file;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod follow_up;
#[cfg(test)]
mod json_file;
#[cfg(test)]
mod pairing;
#[cfg(test)]
mod proposal;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod room;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod subject;
#[cfg(test)]
mod workbook;
