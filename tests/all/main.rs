//! One binary with all integration tests.
