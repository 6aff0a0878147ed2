//! Settings against the forms: what does not fit is told, what the law protects is refused.

use messages::{Message, Rule, message};

use super::presets::RELATED;
use super::{
    Criterion, CriterionKind, LanguageRule, MOST_POINTS, Pairing, Wish, Written, WrittenCriterion, rank,
};
use crate::source::{is_personal, is_protected};
use crate::{Definition, Field, Kind, Role};

/// Something that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub subject: Subject,
    /// Which rule it breaks.
    pub rule: Rule,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Message,
}

/// The part of the settings that a fault is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// All of them.
    Whole,
    /// The criterion of this name.
    Criterion(String),
    /// The wish at this place in the list.
    Wish(usize),
    /// The demand on language.
    Language,
    /// The questions of the report.
    Spread,
}

impl Written {
    /// The settings as they hold for two forms. A criterion of the preset about a question that a form does not have falls away; one
    /// that the editor has written is a fault.
    ///
    /// # Errors
    /// All faults.
    pub fn resolve(&self, adept: &Definition, mentor: &Definition) -> Result<Pairing, Vec<Fault>> {
        let mut judge = Judge { adept, mentor, faults: Vec::new() };
        let criteria = judge.criteria(self);
        let wishes = judge.wishes(&self.wishes);
        let language = self.language.as_ref().and_then(|rule| judge.language(rule));
        let spread = judge.spread(self.spread.as_deref());
        let usual = || RELATED.iter().map(|group| group.iter().map(|&id| id.to_owned()).collect()).collect();
        if !judge.faults.is_empty() {
            return Err(judge.faults);
        }
        Ok(Pairing {
            prefer: self.prefer,
            even: self.even,
            floor: self.floor,
            criteria,
            related: self.related.clone().unwrap_or_else(usual),
            synonyms: self.synonyms.clone(),
            wishes,
            language,
            spread,
        })
    }
}

struct Judge<'a> {
    adept: &'a Definition,
    mentor: &'a Definition,
    faults: Vec<Fault>,
}

impl Judge<'_> {
    fn criteria(&mut self, written: &Written) -> Vec<Criterion> {
        let mut criteria = Vec::new();
        for usual in written.preset.criteria() {
            match written.criteria.get(&usual.id) {
                Some(own) => criteria.push(over(&usual, own)),
                None if self.fits(&usual) => criteria.push(self.without_off_limits(usual)),
                None => {}
            }
        }
        for (id, own) in &written.criteria {
            if !criteria.iter().any(|known| known.id == *id) {
                criteria.extend(self.new_criterion(id, own));
            }
        }
        for criterion in &criteria {
            self.judge_steps(criterion);
        }
        criteria.retain(|criterion| criterion.most() > 0);
        for criterion in criteria.iter().filter(|criterion| written.criteria.contains_key(&criterion.id)) {
            self.judge(criterion);
        }
        for (id, own) in &written.criteria {
            self.judge_with(id, own);
        }
        let sum: u32 = criteria.iter().map(|criterion| u32::from(criterion.most())).sum();
        if sum > MOST_POINTS {
            let message = message!("pairing-sum", sum = sum, most = MOST_POINTS);
            self.tell(Subject::Whole, Rule::OutOfRange, message, message!("pairing-sum-help"));
        }
        if criteria.is_empty() {
            let (message, help) = (message!("pairing-nothing"), message!("pairing-nothing-help"));
            self.tell(Subject::Whole, Rule::PairingQuestion, message, help);
        }
        criteria
    }

    /// A criterion that the preset does not have: kind, questions and points must be there.
    fn new_criterion(&mut self, id: &str, own: &WrittenCriterion) -> Option<Criterion> {
        let subject = Subject::Criterion(id.to_owned());
        let (Some(kind), Some(mentor), Some(points)) = (own.kind, &own.mentor, &own.points) else {
            let message = message!("pairing-incomplete", id = id);
            self.tell(subject, Rule::MissingKey, message, message!("pairing-incomplete-help"));
            return None;
        };
        let usual = Criterion {
            id: id.to_owned(),
            kind,
            adept: String::new(),
            mentor: mentor.clone(),
            with: None,
            points: points.clone(),
            required: false,
            same_as: own.same_as.clone(),
            label: None,
        };
        Some(over(&usual, own))
    }

    /// Whether the forms ask what a criterion of a preset needs. Without the second question it still works.
    fn fits(&self, criterion: &Criterion) -> bool {
        let sides = [(self.adept, &criterion.adept), (self.mentor, &criterion.mentor)];
        sides.into_iter().all(|(form, id)| {
            let offered = criterion.kind == CriterionKind::Offers && id.is_empty();
            offered
                || form
                    .field(id)
                    .is_some_and(|field| suits(criterion.kind, &field.kind) && !is_off_limits(field))
        })
    }

    /// A criterion of a preset without its second question, where the forms may not count that.
    fn without_off_limits(&self, usual: Criterion) -> Criterion {
        let forms = [self.adept, self.mentor];
        let may_count = |id: &String| !forms.iter().any(|form| form.field(id).is_some_and(is_off_limits));
        Criterion { with: usual.with.filter(may_count), ..usual }
    }

    fn judge(&mut self, criterion: &Criterion) {
        let subject = Subject::Criterion(criterion.id.clone());
        let kind = criterion.kind;
        let suits = |field: &Kind| suits(kind, field);
        if kind != CriterionKind::Offers {
            self.question(Role::Adept, &criterion.adept, &subject, suits);
        }
        self.question(Role::Mentor, &criterion.mentor, &subject, suits);
        if let Some(with) = &criterion.with {
            for form in [self.adept, self.mentor] {
                if let Some(field) = form.field(with).filter(|field| is_off_limits(field)) {
                    self.refuse(field, &subject);
                }
            }
        }
    }

    /// Points for each answer without a most would give none at all.
    fn judge_steps(&mut self, criterion: &Criterion) {
        let each = matches!(criterion.kind, CriterionKind::Shared | CriterionKind::Offers);
        if each && criterion.points.len() == 1 && criterion.step(0) > 0 {
            let message = message!("pairing-most", id = &criterion.id);
            let help = message!("pairing-most-help");
            self.tell(Subject::Criterion(criterion.id.clone()), Rule::OutOfRange, message, help);
        }
    }

    /// The second question is asked by both forms, where the editor has named it.
    fn judge_with(&mut self, id: &str, own: &WrittenCriterion) {
        for role in [Role::Adept, Role::Mentor] {
            if let Some(with) = own.with.as_ref().filter(|with| self.form(role).field(with).is_none()) {
                self.tell_missing(role, with, &Subject::Criterion(id.to_owned()));
            }
        }
    }

    fn tell_missing(&mut self, role: Role, id: &str, subject: &Subject) {
        let form = self.form(role);
        let known: Vec<&str> = form.fields.iter().map(|field| field.id.as_str()).collect();
        let message = message!("pairing-question", form = &form.id, id = id);
        let help = message!("pairing-question-help", known = known.join(", "));
        self.tell(subject.clone(), Rule::PairingQuestion, message, help);
    }

    /// Tells where a form does not have the question, or not of the right kind, or where it is protected.
    fn question(
        &mut self,
        role: Role,
        id: &str,
        subject: &Subject,
        suits: impl Fn(&Kind) -> bool,
    ) -> Option<Field> {
        let form = self.form(role);
        let Some(field) = form.field(id).cloned() else {
            self.tell_missing(role, id, subject);
            return None;
        };
        if is_off_limits(&field) {
            self.refuse(&field, subject);
        } else if !suits(&field.kind) {
            let message = message!("pairing-kind", form = &form.id, id = id);
            self.tell(subject.clone(), Rule::PairingQuestion, message, message!("pairing-kind-help"));
        }
        Some(field)
    }

    fn refuse(&mut self, field: &Field, subject: &Subject) {
        let message = message!("pairing-protected", id = &field.id);
        let help = if is_personal(field) {
            message!("pairing-protected-personal-help")
        } else {
            message!("pairing-protected-help")
        };
        self.tell(subject.clone(), Rule::PairingProtected, message, help);
    }

    fn form(&self, role: Role) -> &Definition {
        match role {
            Role::Adept => self.adept,
            Role::Mentor => self.mentor,
        }
    }

    fn wishes(&mut self, written: &[(Role, String, String)]) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (index, (who, wish, about)) in written.iter().enumerate() {
            let subject = Subject::Wish(index);
            let other = if *who == Role::Adept { Role::Mentor } else { Role::Adept };
            let asked = [(*who, wish), (other, about)].map(|(role, id)| {
                let field = self.form(role).field(id).cloned();
                if field.as_ref().is_none_or(|field| field.kind.choices().is_empty()) {
                    let form = self.form(role).id.clone();
                    let message = message!("pairing-wish", form = form, id = id);
                    self.tell(subject.clone(), Rule::PairingQuestion, message, message!("pairing-wish-help"));
                }
                field
            });
            // What the law protects may not even be wished for: religion, origin, health. Sex and age may.
            for field in asked.iter().flatten().filter(|field| is_protected(field)) {
                self.refuse(field, &subject);
            }
            let [_, Some(about_field)] = asked else { continue };
            let choices = about_field.kind.choices().iter().map(|choice| choice.id.clone()).collect();
            wishes.push(Wish { who: *who, wish: wish.clone(), about: about.clone(), choices });
        }
        wishes
    }

    fn language(&mut self, (level, least, languages): &(String, String, String)) -> Option<LanguageRule> {
        let subject = Subject::Language;
        self.question(Role::Adept, level, &subject, |kind| suits(CriterionKind::Level, kind))?;
        for role in [Role::Adept, Role::Mentor] {
            self.question(role, languages, &subject, |kind| suits(CriterionKind::Shared, kind));
        }
        if rank(least).is_none() {
            let message = message!("pairing-least", level = least);
            self.tell(subject, Rule::UnknownValue, message, message!("pairing-least-help"));
        }
        Some(LanguageRule { level: level.clone(), least: least.clone(), languages: languages.clone() })
    }

    /// The questions by which outcomes are told: the site's own, or the level of Norwegian and the sex, where they are asked.
    fn spread(&mut self, written: Option<&[String]>) -> Vec<String> {
        let Some(own) = written else {
            let told = |field: &&Field| {
                matches!(field.kind, Kind::OneOf { .. })
                    && !is_protected(field)
                    && (field.id == "norwegian_level" || is_personal(field))
            };
            return self.adept.fields.iter().filter(told).map(|field| field.id.clone()).collect();
        };
        for id in own {
            let field = self.adept.field(id);
            if field.is_none_or(|field| !matches!(field.kind, Kind::OneOf { .. })) {
                let message = message!("pairing-spread", id = id);
                self.tell(Subject::Spread, Rule::PairingQuestion, message, message!("pairing-spread-help"));
            } else if let Some(field) = field.filter(|field| is_protected(field)).cloned() {
                self.refuse(&field, &Subject::Spread);
            }
        }
        own.to_vec()
    }

    fn tell(&mut self, subject: Subject, rule: Rule, message: Message, help: Message) {
        self.faults.push(Fault { subject, rule, message, help });
    }
}

/// Whether a question may give no points: protected by law, or about sex or age.
fn is_off_limits(field: &Field) -> bool {
    is_protected(field) || is_personal(field)
}

fn suits(criterion: CriterionKind, kind: &Kind) -> bool {
    match criterion {
        CriterionKind::Work | CriterionKind::Same => matches!(kind, Kind::OneOf { .. }),
        CriterionKind::Level => kind.choices().iter().filter(|choice| rank(&choice.id).is_some()).count() > 1,
        CriterionKind::Place => matches!(kind, Kind::PostalCode),
        CriterionKind::Shared | CriterionKind::Offers => matches!(kind, Kind::ManyOf { .. }),
    }
}

fn over(usual: &Criterion, own: &WrittenCriterion) -> Criterion {
    let WrittenCriterion { kind, adept, mentor, with, points, required, same_as, label } = own.clone();
    Criterion {
        id: usual.id.clone(),
        kind: kind.unwrap_or(usual.kind),
        adept: adept.unwrap_or_else(|| usual.adept.clone()),
        mentor: mentor.unwrap_or_else(|| usual.mentor.clone()),
        with: with.or_else(|| usual.with.clone()),
        points: points.unwrap_or_else(|| usual.points.clone()),
        required,
        same_as,
        label,
    }
}
