### What shows when all of a site is in place.

broken-path-help-slash = Write “{ $path }”, with a slash at the end.

unused-switch = The rule “{ $rule }” is switched off here, but it has nothing to say.
unused-switch-help = Delete this, so that the next mistake is shown.

broken-link = The link “{ $target }” leads to a page that does not exist.
broken-link-help-draft = The page is a draft. Take the link away until the page is published.
broken-link-help-outside = The link leaves the folder of the language. Take away some of the “../”.
broken-link-help = Make the page “{ $key }”, or link to one that exists.
broken-link-help-near = Did you mean “/{ $near }.md”?
broken-path = The link “{ $target }” leads to an address that the site does not have.
broken-path-help = Rather link to the file, for example “/om.md”.
missing-file-link = The site does not have the file “{ $target }”.
missing-file-help = Put the file in the folder content/{ $site }/files, and write “/files/” before its name.
bad-link = The link “{ $target }” is neither a page, a file nor a web address.
bad-link-help-mail = Write “mailto:{ $target }”.
bad-link-help-web = Write “https://{ $target }”.
bad-link-help = Link to a page with its file name (“om.md”), or write the whole address (“https://…”).
broken-fragment = The link “{ $target }” leads to a heading that the page “{ $page }” does not have.
broken-fragment-help = Take away “#” and what follows.
unknown-component = The theme does not have the component “{ $name }”.
unknown-argument = The component “{ $name }” does not have the field “{ $field }”.
unknown-argument-help-none = Take it away: the component has no fields.
unknown-argument-help = It has { $fields }.
missing-argument = The component “{ $name }” lacks the field “{ $field }”.
missing-argument-help = Write { $field }="…" in it.
wrong-argument = The field “{ $field }” of the component “{ $name }” must be { $what }.
wrong-argument-help = Write { $field }={ $example }.
unknown-group = None of the site's contacts belong to the group “{ $group }”.
unknown-group-help = Give the contacts group = "…" in site.toml, or take group away here.
unknown-topic = The site does not have the topic “{ $topic }”.
unknown-topic-help = Add it under [topics] in site.toml, with a name in each language.
unknown-data = The site has no table called “{ $name }”.
unknown-data-help = Make the file data/{ $name }.csv in the folder of the site.
unknown-color = The theme has no colour called “{ $token }”, so it is not used.
top-heading = The title of the page is its highest heading, so the text cannot have another.
top-heading-help = Use ## instead of #.
heading-level = The heading jumps from level { $above } to level { $level }.
heading-level-help = Use { $marks }, so that those who hear the page can find their way.
missing-description = The page lacks a “description”, which is shown in searches and lists.
missing-description-help = Add a line like description = "One sentence about the page."
missing-date = The article has no date, so we cannot tell where it belongs in the list of news.
missing-date-help = Add a line like date = 2026-11-22.
missing-home = The site has no front page in { $language }.
missing-home-help = Make the file, with title and description at the top.
missing-index = The folder “{ $folder }” has no file index.md, so the folder's address shows nothing.
missing-picture-elsewhere = The picture “{ $src }” is on another site, which then tracks the reader.
missing-picture-elsewhere-help = Download the picture, put it in the files folder, and write “/files/name.jpg”.
missing-picture = The site does not have the picture “{ $src }”.
missing-alt = The picture “{ $src }” lacks a text that tells those who cannot see it what it shows.
missing-alt-help = Write it in the square brackets: ![what the picture shows]({ $src }). If the picture is only decoration, write {"{{"} <figure src="{ $src }" alt="" /> {"}}"}.
missing-picture-logo = The site does not have the logo “{ $src }”.
missing-picture-logo-help = Put the file in the files folder, and write “/files/” before its name.
stray-braces = “{ $text }” belongs to nothing, and stays in the text as it is written.
stray-braces-help = A term is written {"{{ adept.plural }}, and a component {{ <news /> }} or {% <facts> %}"}, alone on its line.
raw-html = “{ $tag }” is HTML, which cannot be used in the text.
raw-html-help = Write it in Markdown, or use a component. The character < is written \<.

stray-mark-heading = “{ $written }” has not become a heading, so readers see the number signs.
stray-mark-heading-help = Put a space after them: “## About us”.
stray-mark-bold = The asterisks in “{ $written }” have made nothing bold, so readers see them.
stray-mark-bold-help = Put two asterisks on each side, close to the words: “**important word**”.
stray-mark-link = “{ $written }” has not become a link, so readers see the signs.
stray-mark-link-help = Write [the words](the address) with no space between ] and (, and none in the address.
stray-mark-table = The line has not become part of a table, so readers see the bars.
stray-mark-table-help = Write “|---|---|” on the line below the headings of the table, with as many cells, and an empty line before the table.
stray-mark-item = “{ $written }” has not become an item of a list.
stray-mark-item-help = Put a space after the sign: “- coffee”, “1. Coffee”.
uneven-override = The page is the site’s own in { $of }, but in { $language } it is inherited from { $base }. Readers get different pages.
uneven-override-help = Make { $path } with the same in { $language }, or delete this one and use the page that is inherited.

## Links to other sites.

gone-link = The page “{ $target }” is no longer there at the other site (it answers { $status }).
gone-link-help = Find the new address, or remove the link.
moved-link = The page “{ $target }” has moved for good.
moved-link-help = Write the new address: { $address }
unreachable-link = The site does not answer to “{ $target }”.
unreachable-link-status = The site answers with an error ({ $status }) to “{ $target }”.
unreachable-link-circle = The site sends readers round in a circle from “{ $target }”.
unreachable-link-host = There is no site at the address “{ $target }”.
unreachable-link-help = Try the link yourself, today and on another day. Remove it if it does not work.
unreachable-link-closed = The address “{ $target }” is in a closed network, so readers cannot get there.
unreachable-link-closed-help = Link to a page that everybody can open.
