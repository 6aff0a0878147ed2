//! What AWS counts, said within the line of the log itself: the embedded metric format, which costs no request
//! (<https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html>).
//!
//! Not by site or form: each combination is a metric of its own, and is paid for. The log has them.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde_json::{Map, Value};

/// What is counted: name, dimensions, unit.
type Metric = (&'static str, &'static str, &'static str);

const ACCEPTED: Metric = ("Accepted", "", "Count");
const REJECTED: Metric = ("Rejected", "\"outcome\"", "Count");
const SUSPECTED: Metric = ("Suspected", "", "Count");
const THROTTLED: Metric = ("Throttled", "", "Count");
/// The field of the log is the value.
const PUT: Metric = ("put_ms", "", "Milliseconds");

/// What is to be counted of a line: the end of its JSON object, or nothing. Written by hand, because each request pays for it.
pub(super) fn counted(line: &Map<String, Value>, now: Timestamp) -> String {
    let metrics = metrics(line);
    if metrics.is_empty() {
        return String::new();
    }
    let mut end = String::with_capacity(384);
    for (name, ..) in metrics.iter().filter(|(.., unit)| *unit == "Count") {
        let _ = write!(end, ",\"{name}\":1");
    }
    let _ = write!(end, ",\"_aws\":{{\"Timestamp\":{},\"CloudWatchMetrics\":[", now.as_millisecond());
    let mut comma = "";
    for (name, dimensions, unit) in metrics {
        let _ = write!(
            end,
            "{comma}{{\"Namespace\":\"Veiviser\",\"Dimensions\":[[{dimensions}]],\"Metrics\":[{{\"Name\":\"{name}\",\"Unit\":\"{unit}\"}}]}}"
        );
        comma = ",";
    }
    end.push_str("]}}");
    end
}

fn metrics(line: &Map<String, Value>) -> Vec<Metric> {
    let mut metrics = Vec::new();
    match line.get("outcome").and_then(Value::as_str) {
        // On the way: nobody has been refused anything.
        None | Some("Shown" | "Asked" | "Checked" | "Edited" | "Receipt" | "Replayed") => {}
        Some("Stored") => {
            metrics.push(ACCEPTED);
            metrics.extend(line.contains_key("suspected").then_some(SUSPECTED));
        }
        Some("TooMany") => metrics.push(THROTTLED),
        Some(_) => metrics.push(REJECTED),
    }
    metrics.extend(line.contains_key("put_ms").then_some(PUT));
    metrics
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn counted(line: Value) -> Value {
        let end = super::counted(line.as_object().unwrap(), Timestamp::from_second(1).unwrap());
        let whole = line.to_string();
        if end.is_empty() {
            line
        } else {
            serde_json::from_str(&(whole[..whole.len() - 1].to_owned() + &end)).unwrap()
        }
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
