//! Events of the HTTP API, as the Lambda service hands them out.

use forms::Definition;
use serde_json::{Value, json};
use veiviser_tests::load::encoded;
use veiviser_tests::load::people::{Person, path, sending};

/// People who apply to one form.
pub struct Requests {
    definition: Definition,
}

impl Requests {
    pub fn new() -> Self {
        let forms = generator::definitions(&veiviser_tests::content(), &veiviser_tests::options());
        let forms = forms.unwrap_or_else(|problems| panic!("{}", veiviser_tests::lines(problems)));
        let mut definitions = forms.into_iter().map(|form| form.definition);
        let wanted = definitions.find(|form| form.site == "agder" && form.id == "mentor");
        Self { definition: wanted.expect("the form") }
    }

    /// The form, empty.
    pub fn shown(&self) -> Value {
        self.event(0, "GET", b"")
    }

    /// Answers to check.
    pub fn checked(&self, person: usize) -> Value {
        self.event(person, "POST", &encoded(&self.person(person).pairs))
    }

    /// Checked answers, sent.
    pub fn sent(&self, person: usize, token: &str) -> Value {
        self.event(person, "POST", &encoded(&sending(&self.person(person).pairs, token)))
    }

    /// Answers of which one is missing.
    pub fn invalid(&self, person: usize) -> Value {
        let mut pairs = self.person(person).pairs;
        pairs.retain(|(name, _)| name != "email");
        self.event(person, "POST", &encoded(&pairs))
    }

    fn person(&self, number: usize) -> Person {
        Person::new(&self.definition, number)
    }

    /// Each person has an address: nobody is told to slow down.
    fn event(&self, person: usize, method: &str, body: &[u8]) -> Value {
        let path = path(&self.definition);
        let address = format!("198.18.{}.{}", person / 256, person % 256);
        json!({
            "version": "2.0",
            "routeKey": "ANY /apply/{proxy+}",
            "rawPath": path,
            "rawQueryString": "",
            "headers": {
                "host": "agder.example.org",
                "content-type": "application/x-www-form-urlencoded",
                "x-forwarded-for": address,
                "x-forwarded-proto": "https",
            },
            "requestContext": {
                "accountId": "1", "apiId": "a", "domainName": "api.example", "domainPrefix": "api", "requestId": "r",
                "routeKey": "ANY /apply/{proxy+}", "stage": "$default", "time": "22/Nov/2026:12:00:00 +0000", "timeEpoch": 1,
                "http": { "method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": address, "userAgent": "x" },
            },
            "body": String::from_utf8_lossy(body),
            "isBase64Encoded": false,
        })
    }
}
