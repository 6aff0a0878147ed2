//! What is wrong with templates.

use insta::assert_snapshot;

use crate::testing::nord;

#[test]
fn every_template_with_a_typo_is_told() {
    let folder = nord()
        .with("themes/plain/templates/page.html", "<p>\n{% iff x %}\n")
        .with("themes/plain/templates/home.html", "{{ x }\n")
        .with("themes/plain/templates/news.html", "{{ x | storre }}");
    assert_snapshot!(folder.problems(), @r"
    themes/plain/templates/home.html:1:6: Malen har en feil: Found `}` but expected }}. Rett malen her, eller hent den tilbake slik den var. [template-error]
    themes/plain/templates/news.html:1:8: Malen har en feil: Unknown filter `storre`. Rett malen her, eller hent den tilbake slik den var. [template-error]
    themes/plain/templates/page.html:2:4: Malen har en feil: Unknown tag. Rett malen her, eller hent den tilbake slik den var. [template-error]
    ");
}

#[test]
fn what_a_template_lacks_is_told() {
    let text = "æ {{ x | storre }}\n{{ <stepz /> }}{% include \"x.html\" %}";
    assert_snapshot!(nord().with("themes/plain/templates/page.html", text).problems(), @r"
    themes/plain/templates/page.html:1:10: Malen har en feil: Unknown filter `storre`. Rett malen her, eller hent den tilbake slik den var. [template-error]
    themes/plain/templates/page.html:2:4: Malen har en feil: Unknown component `stepz`. Rett malen her, eller hent den tilbake slik den var. [template-error]
    themes/plain/templates/page.html:2:27: Malen har en feil: Unknown template `x.html`. Rett malen her, eller hent den tilbake slik den var. [template-error]
    ");
    assert_snapshot!(nord().with("themes/plain/templates/page.html", "{% extends \"bas.html\" %}").problems(), @"themes/plain/templates/page.html:1:1: Malen har en feil: Template 'page.html' is inheriting from 'bas.html', which doesn't exist or isn't loaded. Rett malen her, eller hent den tilbake slik den var. [template-error]");
}

#[test]
fn a_theme_needs_settings_and_a_base_that_is_there() {
    assert_snapshot!(nord().without("themes/plain/theme.toml").problems(), @r#"themes/plain/theme.toml:1:1: Temaet «plain» mangler filen theme.toml. Lag filen med linjen name = "plain". [missing-file]"#);
    assert_snapshot!(nord().replace("themes/plain/theme.toml", "name =", "extends = \"bas\"\nname =").problems(), @"themes/plain/theme.toml:1:11: Temaet «bas» finnes ikke. Skriv navnet på en mappe i themes. [unknown-theme]");
}
