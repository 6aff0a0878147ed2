### What is right, for rules that a line or two can show: rule-<id>-example. The same in all languages.

rule-alias-collides-example = aliases = ["/gamle-om/"]
rule-bad-alias-example = aliases = ["/om-oss/"]
rule-bad-color-example = accent = "#0b5c55"
rule-bad-component-example = {"{{ <stat value={40} label=\"mentorer\" /> }}"}
rule-bad-date-example = date = 2027-02-01
rule-bad-email-example = email = "navn@example.org"
rule-bad-id-example = id = "postal_code"
rule-bad-language-example = languages = ["nb", "en"]
rule-bad-link-example = {"["}Bli mentor](bli-mentor.md)
rule-bad-slug-example = slug = "om-oss"
rule-bad-url-example = url = "https://www.example.org/"
rule-broken-fragment-example = {"["}Hvem kan søke?](bli-mentor.md#hvem-kan-soke)
rule-broken-link-example = {"["}Bli mentor](bli-mentor.md)
rule-broken-path-example = {"["}Om oss](/om.md)
rule-condition-kind-example = show_when = {"{ field = \"has_children\", is = [\"yes\"] }"}
rule-consent-missing-example =
    {"["}consent]
    version = "2026-11"
    text = {"{ nb = \"…\", en = \"…\" }"}
rule-consent-version-example = version = "2026-11"
rule-duplicate-path-example = slug = "om-oss"
rule-few-choices-example = choices = [{"{ id = \"a\", label = { nb = \"…\", en = \"…\" } }, { id = \"b\", label = { nb = \"…\", en = \"…\" } }"}]
rule-form-shell-example =
    <title>{"{{ page.window_title }}"}</title>
    {"{{ page.alert }}"}
    {"{{ page.form }}"}
rule-form-without-page-example =
    kind = "form"
    form = "mentor"
rule-front-matter-example =
    +++
    title = "Om oss"
    description = "Hvem vi er og hva vi gjør."
    +++
rule-heading-level-example =
    ## Hvem kan søke?
    ### Alder
rule-missing-alt-example = ![To kvinner ser på en skjerm](/files/mote.jpg)
rule-missing-date-example = date = 2026-11-22
rule-missing-description-example = description = "Slik blir du mentor for en som søker jobb."
rule-missing-translation-example =
    {"["}fallback]
    nn = ["nb"]
rule-privacy-missing-example =
    {"["}privacy]
    purpose = {"{ nb = \"…\", en = \"…\" }"}
    retention_days = 730
rule-sensitive-question-example = justification = {"{ nb = \"Vi må finne et lokale som passer.\", en = \"We must find a room that suits you.\" }"}
rule-stale-override-example = veiviser lock content/agder/nb/om.md
rule-stale-translation-example = veiviser lock content/agder/en/om.md
rule-stray-braces-example =
    {"{{ adept.plural }}"}
    {"{{ <news /> }}"}
rule-toml-syntax-example = title = "Om oss"
rule-top-heading-example = ## Hvem kan søke?
rule-unclosed-component-example =
    {"{% <facts title=\"Kort fortalt\"> %}"}
    - …
    {"{% </facts> %}"}
rule-unknown-base-example = extends = "common"
rule-unknown-footnote-example =
    Programmet varer ett år.[^1]

    {"["}^1]: Fra januar til desember.
rule-unknown-form-example =
    kind = "form"
    form = "mentor"
rule-unknown-language-example = label = {"{ nb = \"Navn\", en = \"Name\" }"}
rule-unknown-page-example = page = "nyheter/index"
rule-unknown-term-example = {"{{ mentor.plural }}"}
rule-unknown-theme-example = theme = "veiviser"
rule-window-example =
    opens = 2027-01-01
    closes = 2027-02-01
rule-wrong-argument-example = {"{{ <stat value={40} label=\"mentorer\" /> }}"}
rule-unknown-rule-example =
    {"["}check.heading-level]
    level = "warn"
    reason = "Sidene skrives om i januar."
