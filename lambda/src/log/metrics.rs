//! What AWS counts, said within the line of the log itself: the embedded metric format, which costs no request
//! (<https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html>).
//!
//! Not by site or form: each combination is a metric of its own, and is paid for. The log has them.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

const NAMESPACE: &str = "Veiviser";

/// Adds what is to be counted of a line that says an outcome.
pub(super) fn add(line: &mut Map<String, Value>, now: Timestamp) {
    let Some(outcome) = line.get("outcome").and_then(Value::as_str) else { return };
    let name = match outcome {
        "Stored" => "Accepted",
        "TooMany" => "Throttled",
        // On the way: nobody has been refused anything.
        "Shown" | "Asked" | "Checked" | "Edited" | "Receipt" | "Replayed" => "",
        _ => "Rejected",
    };
    let mut counted: Vec<Value> = Vec::new();
    let mut count = |name: &'static str, dimensions: Value, unit: &str| {
        counted.push(json!({
            "Namespace": NAMESPACE,
            "Dimensions": [dimensions],
            "Metrics": [{ "Name": name, "Unit": unit }],
        }));
        name.to_owned()
    };
    let mut values: Vec<(String, Value)> = Vec::new();
    if !name.is_empty() {
        let dimensions = if name == "Rejected" { json!(["outcome"]) } else { json!([]) };
        values.push((count(name, dimensions, "Count"), json!(1)));
    }
    if outcome == "Stored" && line.contains_key("suspected") {
        values.push((count("Suspected", json!([]), "Count"), json!(1)));
    }
    if line.contains_key("put_ms") {
        // The field of the log is the value.
        count("put_ms", json!([]), "Milliseconds");
    }
    if !counted.is_empty() {
        line.extend(values);
        let about = json!({ "Timestamp": now.as_millisecond(), "CloudWatchMetrics": counted });
        line.insert("_aws".to_owned(), about);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(line: Value) -> Value {
        let Value::Object(mut line) = line else { panic!("a line") };
        add(&mut line, Timestamp::from_second(1).unwrap());
        Value::Object(line)
    }

    #[test]
    fn an_application_is_counted_with_how_long_the_table_took() {
        let line = counted(json!({ "outcome": "Stored", "put_ms": 4.2, "suspected": true }));
        let metric = |name: &str, unit: &str| json!({ "Namespace": "Veiviser", "Dimensions": [[]], "Metrics": [{ "Name": name, "Unit": unit }] });
        let metrics =
            [metric("Accepted", "Count"), metric("Suspected", "Count"), metric("put_ms", "Milliseconds")];
        assert_eq!(line["_aws"], json!({ "Timestamp": 1000, "CloudWatchMetrics": metrics }));
        assert_eq!(
            (&line["Accepted"], &line["Suspected"], &line["put_ms"]),
            (&json!(1), &json!(1), &json!(4.2))
        );
    }

    #[test]
    fn what_was_refused_is_counted_by_its_reason_and_pages_on_the_way_are_not() {
        let line = counted(json!({ "outcome": "Invalid", "site": "agder" }));
        assert_eq!(line["Rejected"], json!(1));
        assert_eq!(line["_aws"]["CloudWatchMetrics"][0]["Dimensions"], json!([["outcome"]]));
        assert_eq!(counted(json!({ "outcome": "TooMany" }))["Throttled"], json!(1));
        for quiet in
            [json!({ "outcome": "Shown" }), json!({ "outcome": "Replayed" }), json!({ "reason": "x" })]
        {
            assert_eq!(counted(quiet.clone()), quiet);
        }
    }
}
