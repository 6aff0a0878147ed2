//! A message before it is shown: which one, and what it is about.

use std::borrow::Cow;

/// One text of the catalogue with its arguments; made with [`message!`](crate::message!).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    id: &'static str,
    // Boxed: problems carry two messages through every stage.
    arguments: Box<[(&'static str, Argument)]>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// A name, a path, words that somebody wrote.
    Text(String),
    /// A number; the message may choose its words by it.
    Number(i64),
    /// Another message, shown in the same language.
    Message(Box<Message>),
}

/// A message of the catalogue: `message!("broken-link", target = target, line = 3)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

impl Message {
    /// The message `id`, still without arguments. Use [`message!`](crate::message!): the tests hold its ids against the catalogue.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Box::default() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Argument>) -> Self {
        let mut arguments = self.arguments.into_vec();
        arguments.push((name, value.into()));
        Self { arguments: arguments.into(), ..self }
    }

    /// Several as one, with commas between; `None` of none.
    pub fn joined(messages: impl IntoIterator<Item = Self>) -> Option<Self> {
        messages.into_iter().reduce(|first, next| message!("joined", first = first, next = next))
    }

    /// Id in the catalogue.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Its arguments by name.
    pub fn arguments(&self) -> &[(&'static str, Argument)] {
        &self.arguments
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&&str> for Argument {
    fn from(text: &&str) -> Self {
        Self::from(*text)
    }
}

impl From<Cow<'_, str>> for Argument {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<char> for Argument {
    fn from(character: char) -> Self {
        Self::Text(character.to_string())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<&Message> for Argument {
    fn from(message: &Message) -> Self {
        Self::from(message.clone())
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )* };
}

numbers!(u8, u16, u32, u64, usize, i32, i64);
