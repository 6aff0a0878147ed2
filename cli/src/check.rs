//! `veiviser check`: all problems of the content in one run.

use std::path::Path;

use generator::Options;
use messages::Language;

use crate::args::Check;
use crate::build::today;
use crate::failure::Failure;
use crate::{external, report, rules, survey};

/// Reads, checks, and prints every problem.
pub fn run(root: &Path, language: Language, args: &Check) -> Result<(), Failure> {
    if let Some(id) = &args.explain {
        return rules::explain(id, language);
    }
    if args.rules {
        return rules::list(root, language, args);
    }
    let tree = generator::read(root)?;
    let options = Options { site: args.site.clone(), base_url: None, today: today(), unpublished: false };
    if args.inherited {
        return survey::inherited(&tree, &options, args.format, language);
    }
    if args.translations {
        return survey::translations(&tree, &options, args.format, language);
    }
    let mut problems = generator::check(&tree, &options);
    if args.links.external {
        problems.extend(external::check(root, &tree, &options, language, &args.links));
    }
    let failed = problems.has_errors();
    report::print(problems, args.format, language);
    if failed { Err(Failure::Reported) } else { Ok(()) }
}
