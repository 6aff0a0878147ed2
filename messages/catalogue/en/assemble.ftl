### What makes it impossible to put a site together.

extends-cycle = The site extends “{ $site }”, which extends this site in turn: they go round in a circle.
extends-cycle-help = Delete the extends line in one of them.
unknown-base = The site extends “{ $site }”, which does not exist.
unknown-base-help = Write the name of a folder in content.
unknown-page-help-bare = Write “{ $key }”.

no-sites = The folder “content” has no sites to publish.
no-sites-help = Make one with the command “veiviser new”, or set publish = true in a site.toml.
unknown-site = The site “{ $wanted }” does not exist.
extends-cycle-theme = The theme extends “{ $theme }”, which extends this theme in turn: they go round in a circle.
extends-cycle-theme-help = Delete the extends line.
unknown-theme-help = Write the name of a folder in themes.
unknown-theme = The theme “{ $name }” does not exist.
missing-file-theme = The theme “{ $name }” has no file theme.toml.
missing-file-theme-help = Make the file with the line name = "{ $name }".
template-error = The template has a mistake: { $what }.
template-error-help = Correct the template here, or restore it as it was.
missing-key-form = The page is of the kind “form”, but does not say which form it has.
missing-key-form-help = Add a line like form = "mentor": the name of a file in the forms folder.
alias-collides = The old address “{ $path }” is used by { $other }.
alias-collides-help = Delete it from aliases.
duplicate-path = The page gets the address “{ $path }”, which { $other } has too.
duplicate-path-help = Give one of the pages another slug or another file name.
duplicate-path-reserved = The address “{ $path }” is taken: “{ $reserved }” is used for forms and files.
duplicate-path-reserved-help = Give the page another slug.
missing-string = The text “{ $key }” exists in { $other }, but not in { $language }.
missing-string-help = Add it to { $path }.
unknown-page = The site has no page called “{ $key }”.
unknown-page-help = Write the file name without .md, with the folders before it: “nyheter/index”.
unknown-term-help-near = Did you mean “{"{{"} { $near } {"}}"}”?
unknown-term-help-form = Add { $form } = "…" under [terms.{ $term }] for this language in the site’s site.toml.
unknown-term-help-none = Add the word to [terms] in site.toml.
unknown-term = The site does not have the word “{"{{"} { $expression } {"}}"}”.
missing-translation = The text is missing in { $language }, which is one of the site's languages.
missing-translation-help = Add { $language } = "…" between the braces.
unknown-form-kind = The page has a form, but is not of the kind “form”, so the form is not shown.
unknown-form-kind-help = Add the line kind = "form".
unknown-form = The form “{ $form }” does not exist.
unknown-form-help = Write the name of a file in the forms folder, without .toml.
form-without-page = No page shows the form “{ $id }”, so nobody can fill it in.
form-without-page-help = Make a page with kind = "form" and form = "{ $id }". If the site is not to have the form, write hide = ["forms/{ $id }"] in site.toml, or delete the file.
duplicate-form = The form “{ $id }” has two pages, “{ $page }” and “{ $other }”, but can have only one.
duplicate-form-help = Delete one of the pages, or link from it to the other.
missing-key-privacy = The site receives applications, but does not say who answers for them: “{ $key }” is missing.
missing-key-privacy-help = Add { $key } = "…" under [privacy] in site.toml.
missing-string-form = The text “{ $key }”, which the forms use, is missing in { $language }.
missing-string-form-help = Add it to content/{ $base }/strings/{ $language }.toml.
missing-file-feed = The file “{ $file }” does not exist.
missing-file-feed-help = Put a copy of the news feed in the feeds folder, and write for example copy = "feeds/name.xml".
bad-email = “{ $email }” is not an e-mail address.
bad-email-help = Write it as name@example.org.
missing-key-languages-help = Add a line like languages = ["nb", "en"]; the first is the main language.
bad-url-base = “{ $base }” is not an address that the sites can lie under.
bad-url-base-help = Write the whole address: --base-url https://www.example.org.
missing-key-url-help = Add a line like url = "https://{ $id }.example.org/".
missing-key-site = The site lacks “{ $key }”.
bad-url = “{ $url }” is not a web address.
bad-url-help = Write the whole address: "https://www.example.org/".
duplicate-url = The site “{ $other }” has the same address, so that one would overwrite the other.
duplicate-url-help = Give each site its own url.
missing-translation-page = The page “{ $key }” exists in { $of }, but not in { $language }.
missing-translation-page-help = Make the file content/{ $folder }/{ $language }/{ $key }.md, or let the language borrow pages: { $language } = ["{ $of }"] under [fallback] in site.toml.
empty-site = The site is to exist in { $language }, but has no pages in that language.
empty-site-help = Make the folder content/{ $site }/{ $language } with pages, or take the language out of languages.
unknown-page-hidden = The page “{ $key }” cannot be hidden, because what the site extends has no such page.
unknown-page-hidden-help = Delete it from hide.
missing-file-config = The folder “content/{ $id }” has no file site.toml, so we cannot tell what the site is called.
missing-file-config-help = Make the file, or delete the folder.

missing-key-name-help = Add a line like name = "Mentor Nord".
missing-key-theme-help = Add a line like theme = "standard".
bad-lock = The file is not as “veiviser lock” writes it, so we cannot tell what has changed since.
bad-lock-help = Restore it as it was, or delete it and run “veiviser lock”.
stale-override = The page overrides { $source }, which has changed since: { $what }.
stale-override-help = See whether the change concerns this page too. Then run “veiviser lock { $path }”.
stale-translation = The translation is older than { $source }, where this has changed: { $what }.
stale-translation-help = Translate the change. Then run “veiviser lock { $path }”.
part-front = what stands above the text
part-opening = the text before the first heading
part-block = the block “{ $name }”
part-heading = “{ $heading }”
part-order = the order
part-new = { $part } (new)
part-gone = { $part } (deleted)
unrecorded-override = The page overrides { $source }, but it is not recorded what that looked like then.
unrecorded-translation = The page is translated from { $source }, but it is not recorded what that looked like then.
unrecorded-help = Run “veiviser lock”.
unrecorded-gone = The lock has the page “{ $key }”, which is no longer there.

extend-without-base = The page should extend “{ $key }”, but what the site builds on has no such page in { $language }.
extend-without-base-help = Delete extend = true, and write the whole page.
extend-without-base-help-language = The page exists in { $other }: put the file in the folder { $other }, or delete extend = true and write the whole page.
extend-without-base-help-hidden = The page is hidden: delete it from hide, or delete extend = true and write the whole page.
unknown-block = The page that is extended, { $path }, has no block called “{ $name }”.
unknown-block-help-none = Put {"{"}% <block name="{ $name }"> %{"}"} and {"{"}% </block> %{"}"} around a part of it.
unknown-block-help-all = Use one of these: { $names }.
unknown-block-within = The block “{ $name }” is inside the block “{ $outer }”, which the page replaces too.
unknown-block-within-help = Write the text in the block “{ $outer }”, or replace only the innermost one.

fallback-empty = The language { $language } borrows from { $other }, but the site has nothing in { $other }.
fallback-empty-help = Delete { $other } from [fallback], or write pages in { $other }.
language-name = We do not know what the language “{ $language }” is called, so the language menu shows only the code.
language-name-help = Use the code of the language, not of the country: uk for Ukrainian, ar for Arabic.
