//! What the e-mails say: paragraphs of plain text, in the words of the site. Counts, names of forms and addresses of ours; no
//! answer of anybody, and no name or address of an applicant but the one that a receipt is sent to.

use applications::Application;
use forms::{Answer, Texts};

use crate::aws::LINK;
use crate::mail::Mail;
use crate::nightly::{Count, EXPIRING_DAYS};
use crate::site::{Form, Site};

/// Where the day's workbook is, with the counts of each form. `None` where nobody is to get it, or there is no form.
pub fn workbook(site: &Site, forms: &[(&Form, Count)], date: &str, link: &str) -> Option<Mail> {
    let (Form { texts, language, .. }, _) = forms.first()?;
    let counted = |(form, count): &(&Form, Count)| {
        let Count { total, new, expiring } = count;
        let values = [
            ("form", form.definition.plural.get(language)),
            ("total", &total.to_string()),
            ("new", &new.to_string()),
            ("expiring", &expiring.to_string()),
            ("days", &EXPIRING_DAYS.to_string()),
        ];
        texts.fill("form.mail.workbook.line", &values)
    };
    let hours = (LINK.as_secs() / 3600).to_string();
    let paragraphs = [
        texts.get("form.mail.workbook.text").to_owned(),
        link.to_owned(),
        texts.fill("form.mail.workbook.link", &[("hours", &hours)]),
        forms.iter().map(counted).collect::<Vec<_>>().join("\n"),
        ending(texts, site),
    ];
    let values = [("site", site.coordinators.name.get(language)), ("date", date)];
    let subject = texts.fill("form.mail.workbook.subject", &values);
    to(&site.coordinators.workbook_to, subject, &paragraphs)
}

/// How many have applied, by form. `None` where nobody is to be told.
pub fn notice(site: &Site, forms: &[(Form, usize)]) -> Option<Mail> {
    let (Form { texts, language, .. }, _) = forms.first()?;
    let counted = |(form, count): &(Form, usize)| {
        let values = [("form", form.definition.plural.get(language)), ("count", &count.to_string())];
        texts.fill("form.mail.line", &values)
    };
    let paragraphs = [
        texts.get("form.mail.notice.text").to_owned(),
        forms.iter().map(counted).collect::<Vec<_>>().join("\n"),
        texts.get("form.mail.notice.where").to_owned(),
        ending(texts, site),
    ];
    let all: usize = forms.iter().map(|(_, count)| count).sum();
    let values = [("site", site.coordinators.name.get(language)), ("count", &all.to_string())];
    let subject = texts.fill("form.mail.notice.subject", &values);
    to(&site.coordinators.notices_to, subject, &paragraphs)
}

/// What the applicant gets, where the form asks for it and the address was given: reference, what happens next, whom to ask.
/// The form is in the language of the application.
pub fn receipt(site: &Site, form: &Form, application: &Application) -> Option<Mail> {
    let Form { definition, language, texts } = form;
    let wanted = definition.receipt.as_ref()?;
    let Some(Answer::Text(address)) = application.answers.get(&wanted.email) else { return None };
    let name = site.coordinators.name.get(language);
    let reference = application.reference.as_str();
    let thanks = match wanted.text.get(language) {
        "" => texts.fill("form.mail.receipt.text", &[("site", name)]),
        own => own.to_owned(),
    };
    let waiting = if application.waiting_list { texts.get("form.waiting.receipt") } else { "" };
    let privacy = &definition.privacy;
    let contact = texts.fill("form.mail.receipt.contact", &[("name", &privacy.contact_name)]);
    let paragraphs = [
        thanks,
        format!("{}:\n{reference}", texts.get("form.receipt.reference")),
        waiting.to_owned(),
        format!("{}\n{}", texts.get("form.receipt.next"), definition.next_steps.get(language)),
        format!("{contact}\n{}\n{}", privacy.contact_email, privacy.contact_phone).trim_end().to_owned(),
        texts.get("form.mail.receipt.not_you").to_owned(),
        ending(texts, site),
    ];
    let subject = texts.fill("form.mail.receipt.subject", &[("reference", reference)]);
    let mail = to(std::slice::from_ref(address), subject, &paragraphs)?;
    Some(Mail { reply_to: Some(privacy.contact_email.clone()), ..mail })
}

fn ending(texts: &Texts, site: &Site) -> String {
    format!("{}\n{}", texts.get("form.mail.automatic"), site.coordinators.address)
}

fn to(addresses: &[String], subject: String, paragraphs: &[String]) -> Option<Mail> {
    let written = paragraphs.iter().map(String::as_str).filter(|paragraph| !paragraph.is_empty());
    let text = written.collect::<Vec<_>>().join("\n\n") + "\n";
    (!addresses.is_empty()).then(|| Mail { to: addresses.to_vec(), reply_to: None, subject, text })
}
