//! What the editor is told when a form has as many applications as it has room for.

use applications::{Month, StoreError, Table};
use coordinator::Room;
use forms::Definition;
use jiff::Timestamp;
use messages::{Message, message};

/// That the form is full, and what to write where; `None` where there is nothing to do.
pub fn advice(definition: &Definition, room: Room) -> Option<Message> {
    let room = Some(room).filter(Room::is_to_be_closed)?;
    let Definition { site, id, .. } = definition;
    Some(message!("form-full", form = id, site = site, taken = room.taken(), places = room.places()))
}

/// The advice on each form with a limit, by what the table has.
pub async fn survey(forms: &[Definition], table: &Table, now: Timestamp) -> Result<Vec<Message>, StoreError> {
    let mut told = Vec::new();
    for form in forms {
        let Some(mut room) = Room::new(form) else { continue };
        let months = Month::within(form.privacy.retention_days, now);
        for application in table.query(&form.site, &form.id, &months, now).await? {
            room.add(&application, now, &forms::norway());
        }
        told.extend(advice(form, room));
    }
    Ok(told)
}
