//! The table against the real embedded engine.

#[cfg(test)]
mod erase;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod local;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod refused;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod table;
#[cfg(test)]
mod unavailable;
