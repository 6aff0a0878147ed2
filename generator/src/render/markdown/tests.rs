use super::super::tests::{html, told};

#[test]
fn text_is_set_with_the_quotation_marks_and_words_of_its_language() {
    insta::assert_snapshot!(html("Hun sa \"ja **og \"nå\"**\" -- {{ Adept.plural }} & `\"kode\"` <https://a.example>.\n\"Slik\"."), @r#"
    <p>Hun sa «ja <strong>og «nå»</strong>» – Kandidater &amp; <code>&quot;kode&quot;</code> <a href="https://a.example" rel="external">https://a.example</a>.
    «Slik».</p>
    "#);
}

#[test]
fn headings_get_ids_and_may_repeat() {
    insta::assert_snapshot!(html("## Hvem kan bli \"mentor\"?\n\n### Del *to*\n\n## Hvem kan bli mentor"), @r#"
    <h2 id="hvem-kan-bli-mentor">Hvem kan bli «mentor»?</h2>
    <h3 id="del-to">Del <em>to</em></h3>
    <h2 id="hvem-kan-bli-mentor-2">Hvem kan bli mentor</h2>
    "#);
}

#[test]
fn links_lead_to_pages_paths_files_and_addresses() {
    insta::assert_snapshot!(
        html("## Her\n\n[a](nyheter/index.md#siste) [b](/nyheter/) [c](/files/a.svg) [d](#her) [e](https://a.example/?a&b) [f](tel:+47123)"),
        @r##"
    <h2 id="her">Her</h2>
    <p><a href="/p/nyheter/#siste">a</a> <a href="/p/nyheter/">b</a> <a href="/p/files/a.svg">c</a> <a href="#her">d</a> <a href="https://a.example/?a&amp;b" rel="external">e</a> <a href="tel:+47123">f</a></p>
    "##
    );
}

#[test]
fn email_addresses_are_hidden() {
    let page = html("[Skriv](mailto:a@b.no), <c@d.no>");
    assert!(page.contains(">Skriv</a>"), "{page}");
    assert!(!page.contains("mailto") && !page.contains("a@b") && !page.contains("c@d"), "{page}");
    assert!(page.contains("<a href=\"&#109;&#x61;&#105;&#x6c;&#116;&#x6f;&#58;"), "{page}");
}

#[test]
fn a_picture_alone_is_a_figure_and_only_the_first_is_loaded_at_once() {
    insta::assert_snapshot!(html("![Et \"møte\"](/files/a.svg \"Amal og {{ adept }}\")\n\nSe ![](/files/a.svg) her"), @r#"
    <figure class="figure"><img src="/p/files/a.svg" alt="Et «møte»" width="640" height="480" decoding="async" fetchpriority="high"><figcaption>Amal og kandidat</figcaption></figure>
    <p>Se <img src="/p/files/a.svg" alt="" width="640" height="480" decoding="async" loading="lazy"> her</p>
    "#);
}

#[test]
fn tables_scroll_in_a_region_of_their_own() {
    insta::assert_snapshot!(html("## Priser\n\n| A | B |\n|---|--:|\n| x | 1 |\n\n| C |\n|---|\n| y |"), @r#"
    <h2 id="priser">Priser</h2>
    <div class="table" role="region" tabindex="0" aria-label="Priser"><table>
    <thead><tr><th scope="col">A</th><th scope="col" class="right">B</th></tr></thead>
    <tbody>
    <tr><td>x</td><td class="right">1</td></tr>
    </tbody>
    </table></div>
    <div class="table" role="region" tabindex="0" aria-label="Priser (2)"><table>
    <thead><tr><th scope="col">C</th></tr></thead>
    <tbody>
    <tr><td>y</td></tr>
    </tbody>
    </table></div>
    "#);
}

#[test]
fn footnotes_come_at_the_end_in_the_order_of_reading() {
    insta::assert_snapshot!(html("En[^b] og to[^a] og en[^b].\n\n[^a]: Andre\n\n[^b]: **Første**\n\nMer."), @r##"
    <p>En<sup><a id="fnref_1" href="#fn_1" role="doc-noteref">1</a></sup> og to<sup><a id="fnref_2" href="#fn_2" role="doc-noteref">2</a></sup> og en<sup><a id="fnref_1-2" href="#fn_1" role="doc-noteref">1</a></sup>.</p>
    <p>Mer.</p>
    <section class="footnotes" role="doc-endnotes">
    <ol>
    <li id="fn_1"><p><strong>Første</strong> <a href="#fnref_1" role="doc-backlink">↩</a></p></li>
    <li id="fn_2"><p>Andre <a href="#fnref_2" role="doc-backlink">↩</a></p></li>
    </ol>
    </section>
    "##);
}

#[test]
fn the_rest_of_markdown() {
    insta::assert_snapshot!(html("1. en\n2. to\n\n   to b\n\n3) tre\n\n* a\n* ~~b~~\\\n  c\n\n> sitat\n\n---\n\n```rust\nif \"a\" < b {}\n```"), @r#"
    <ol>
    <li><p>en</p>
    </li>
    <li><p>to</p>
    <p>to b</p>
    </li>
    </ol>
    <ol start="3">
    <li>tre</li>
    </ol>
    <ul>
    <li>a</li>
    <li><del>b</del><br>
    c</li>
    </ul>
    <blockquote>
    <p>sitat</p>
    </blockquote>
    <hr>
    <pre tabindex="0"><code class="language-rust">if &quot;a&quot; &lt; b {}
    </code></pre>
    "#);
}

#[test]
fn html_is_text_and_comments_are_left_out() {
    assert_eq!(html("<!-- husk -->\n\nHei <!-- her --> <b>du</b>"), "<p>Hei &lt;b&gt;du&lt;/b&gt;</p>");
    assert_eq!(html("<div>\nx</div>"), "<p>&lt;div&gt;\nx&lt;/div&gt;</p>");
}

#[test]
fn a_footnote_without_text_is_told() {
    insta::assert_snapshot!(told("Her[^d]\n\n[^e]: f"), @"content/test/nb/side.md:1:1: Fotnoten «d» har ingen tekst. Skriv teksten på en egen linje: «[^d]: …». Gjelder t. [unknown-footnote]");
}
