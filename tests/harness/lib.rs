//! The fluent harness of the integration tests.
