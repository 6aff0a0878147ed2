//! What the editor is told when a form has as many applications as it has room for.

use applications::{Application, Month, StoreError, Table};
use coordinator::Room;
use forms::Definition;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use messages::{Message, message};

/// That the form is full, and what to write where; `None` where there is nothing to do.
pub fn advice(definition: &Definition, applications: &[Application], now: Timestamp) -> Option<Message> {
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let room = Room::of(definition, applications, now, &zone).filter(Room::is_to_be_closed)?;
    let Definition { site, id, .. } = definition;
    let Room { taken, places, status: _ } = room;
    Some(message!("form-full", form = id, site = site, taken = taken, places = places))
}

/// The advice on each form with a limit, by what the table has.
pub async fn survey(forms: &[Definition], table: &Table, now: Timestamp) -> Result<Vec<Message>, StoreError> {
    let mut told = Vec::new();
    for form in forms.iter().filter(|form| form.intake.capacity.is_some()) {
        let months = Month::within(form.privacy.retention_days, now);
        let applications = table.query(&form.site, &form.id, &months, now).await?;
        told.extend(advice(form, &applications, now));
    }
    Ok(told)
}
