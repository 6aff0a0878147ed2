use super::fixture::{page, theme, with_blocks};
use super::{content, lines, problems};
use crate::model::{Argument, Block, Call};

const COMPONENTS: &[(&str, &str)] = &[
    (
        "components/steps.html",
        "{% component steps(title=\"\") %}<div class=\"steps\">{% if title %}<h2>{{ title }}</h2>{% endif %}{{ body }}</div>{% endcomponent steps %}",
    ),
    (
        "components/figure.html",
        "{% component figure(src, alt, width=0, height=0) %}<img src=\"{{ src }}\" alt=\"{{ alt }}\" width=\"{{ width }}\" height=\"{{ height }}\">{% endcomponent figure %}",
    ),
    (
        "components/where.html",
        "{% component where(@site, @page) %}{{ site.name }}: {{ page.title }}{% endcomponent where %}",
    ),
    ("components/wrong.html", "{% component wrong() %}{{ missing.name }}{% endcomponent wrong %}"),
];

fn call(name: &str, arguments: &[(&str, tera::Value)], body: Option<Vec<Block>>) -> Block {
    let arguments = arguments.iter().map(|(name, value)| Argument {
        name: (*name).to_owned(),
        value: value.clone(),
        span: 3..6,
    });
    Block::Component(Call {
        name: name.to_owned(),
        arguments: arguments.collect(),
        body,
        span: 2..8,
        close: 8..8,
    })
}

fn rendered(text: &str, blocks: Vec<Block>) -> String {
    content(with_blocks(page("side", text), blocks), theme(COMPONENTS))
}

fn told(blocks: Vec<Block>) -> String {
    lines(&problems(with_blocks(page("side", "0123456789"), blocks), theme(COMPONENTS)))
}

#[test]
fn components_nest_and_get_the_text_between_their_tags() {
    let text = "1. en\n\nFør \"nå\"";
    let inner = call("where", &[], None);
    let steps =
        call("steps", &[("title", "Slik blir {{ adept }}".into())], Some(vec![Block::Markdown(0..5), inner]));
    insta::assert_snapshot!(rendered(text, vec![steps, Block::Markdown(7..text.len())]), @r#"
    <div class="steps"><h2>Slik blir kandidat</h2><ol>
    <li>en</li>
    </ol>
    Prøve: Siden side
    </div>
    <p>Før «nå»</p>
    "#);
}

#[test]
fn a_picture_gets_its_path_and_size() {
    let figure = call("figure", &[("src", "/files/a.svg".into()), ("alt", "\"A\"".into())], None);
    assert_eq!(
        rendered("", vec![figure]),
        r#"<img src="/p/files/a.svg" alt="&quot;A&quot;" width="640" height="480">"#
    );
}

#[test]
fn a_call_that_the_theme_cannot_answer_is_told_at_the_call() {
    insta::assert_snapshot!(told(vec![call("step", &[], None)]), @"content/test/nb/side.md:1:3: «step» kan ikke brukes slik: Component 'step' not found. Rett argumentene. Gjelder t. [component-call]");
    insta::assert_snapshot!(told(vec![call("steps", &[("title", true.into()), ("x", 1.into())], None)]), @"content/test/nb/side.md:1:3: «steps» kan ikke brukes slik: Unknown argument(s) `x` in component call. Possible argument(s) are: `title`. Rett argumentene. Gjelder t. [component-call]");
    insta::assert_snapshot!(told(vec![call("steps", &[], None)]), @"content/test/nb/side.md:1:3: «steps» trenger en tekst mellom to tagger. Skriv «{% <steps> %}», teksten og «{% </steps> %}», hver på sin linje. Gjelder t. [component-call]");
    insta::assert_snapshot!(told(vec![call("wrong", &[], None)]), @r"themes/test/templates/components/wrong.html:1:27: Malen kan ikke brukes: Variable `missing` is not defined. Rett malen. Feilen viste seg på siden «content/test/nb/side.md». [template-error]");
}
