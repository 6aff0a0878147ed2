### What shows in the rendered pages.

form-shell = The template does not show “{ $name }” exactly once, so the form cannot be sent.
form-shell-help = Write “<title>{"{{ page.window_title }}"}</title>”, “{"{{ page.alert }}"}”, “{"{{ page.progress }}"}” and “{"{{ page.form }}"}” once each, in that order.
form-components = The form components cannot be used on their own: { $error }
form-components-help = Use only components and filters from the folder “form” in them.
component-call-body = “{ $name }” needs a text between two tags.
component-call-body-help = Write “{"{"}% <{ $name }> %{"}”, the text and “{"}% </{ $name }> %{"}"}”, each on its own line.
component-call = “{ $name }” cannot be used like this: { $error }.
component-call-help = Correct the arguments.
template-error-page-help = Correct the template. The mistake showed on the page “{ $page }”.
template-error-use = The template cannot be used: { $what }.
template-error-other = The template cannot be used: { $error }
missing-template = The theme “{ $theme }” has no template “{ $name }”.
missing-template-help = Make the file templates/{ $name }, or let the theme extend one that has it.
unknown-footnote = The footnote “{ $label }” has no text.
unknown-footnote-help = Write the text on a line of its own: “[^{ $label }]: …”.
dead-link = The link “{ $target }” leads to something that the site does not have.
dead-link-help = Correct the address, or remove the link.
dead-link-empty = The link “{ $text }” has no address, so it leads nowhere.
dead-link-empty-help = Give it an address, or remove the link.
dead-link-host = The link “{ $target }” leads to a site that cannot be found: its name lacks a full stop or has a space.
dead-link-host-help = Write the whole address: “https://www.example.org/”.
dead-fragment = The link “{ $target }” leads to a place on the page that is not there.
dead-fragment-help = Correct what follows “#”, or remove it.
dead-resource = The page loads “{ $target }”, but the site has no such file.
dead-resource-help = Correct the name, or put the file where it should be.
dead-resource-empty = The page loads a file, but “{ $attribute }” is empty.
dead-resource-empty-help = Say which file it is, or remove the element.
bad-contact-link-mail = The link “{ $target }” does not lead to an e-mail address.
bad-contact-link-mail-help = Write it as “mailto:name@example.org”.
bad-contact-link-phone = The link “{ $target }” does not lead to a telephone number, so a phone cannot call it.
bad-contact-link-phone-help = Write it with the country code and without spaces: “tel:+4740000000”.
third-party = The page loads “{ $target }” from another site, so readers are tracked there.
third-party-help = Download the file, and let the site have its own copy.
blocked-code = “{ $what }” is stopped by the site’s security rules, so it does not work for readers.
blocked-code-help = Make it without scripts: with HTML and CSS.
blocked-code-help-style = Move the looks to style.css.
blocked-code-help-frame = Link to the content instead of putting it into the page.
empty-link = The link to “{ $target }” has no text, so those who hear the page read aloud do not know where it leads.
empty-link-help = Write a text that says where the link leads.
vague-link = The link is just called “{ $text }”. Those who hear links read aloud one by one are not told where it leads.
vague-link-help = Let the text say what is there: “Read about the courses”, not “read more”.
bare-address = The link shows its whole address, “{ $text }”, which is hard to read and to listen to.
bare-address-help = Say what is there instead: [the name of the page](the address).
page-title = The page has no title, so tabs and search results only show its address.
page-title-help = The template needs <title>{"{{"} page.window_title {"}}"}</title>.
title-length = The title “{ $title }” has { $count } characters. Search results and tabs show no more than { $most }.
title-length-short = The title “{ $title }” has only { $count } characters, so it says little in search results and tabs.
title-length-help = Give the page a title of three to eight words. The name of the site is added after it.
description-length = The description has { $count } characters. Search results show no more than about { $most }.
description-length-short = The description has only { $count } characters, so it says little in search results and lists.
description-length-help = Write one or two sentences of { $least } to { $most } characters.
page-language = The page does not say which language it is in, so it is read aloud in the wrong voice.
page-language-help = The template needs <html lang="{"{{"} site.language {"}}"}">.
page-language-unknown = “{ $language }” is no language code, so the text is read aloud in the wrong voice.
page-language-unknown-help = Use two or three lower-case letters: nb for bokmål, nn for nynorsk, en for English.
one-heading = { $count ->
    [0] The page has no heading of the top level
   *[other] The page has { $count } headings of the top level
}. It should have one: the title.
one-heading-help = Let the template or component make one <h1> on the page, and use <h2> and below for the rest.
empty-heading = A heading of level { $level } is empty.
empty-heading-help = Write a text in it, or remove it.
heading-level-page = The heading “{ $heading }” is of level { $level }, right below level { $above }. Those who browse the headings believe that something is missing.
heading-level-page-help = Put it on level { $level }: with more or fewer # in a text, with level in a component.
one-main = { $count ->
    [0] The page has no main content (<main>)
   *[other] The page has { $count } main contents (<main>)
}, so those who hear the page read aloud cannot jump to it.
one-main-help = The template should have one <main> around what is the page’s own.
unnamed-navigation = The page has several menus (<nav>), and not all have a name of their own.
unnamed-navigation-help = Give each of them an aria-label with a text from strings.
repeated-id = Two places on the page are called “{ $id }”, so links and labels hit the wrong one.
repeated-id-help = Give one of them another name. In templates, names begin with “v_”.
lost-label = Something on the page refers to “{ $id }”, but nothing has that name, so it is nameless when read aloud.
lost-label-help = Correct the name, or remove the reference.
unnamed-control = The field “{ $name }” (<{ $element }>) has no label, so those who hear the page read aloud do not know what it is for.
unnamed-control-bare = An element <{ $element }> has no label, so those who hear the page read aloud do not know what it is for.
unnamed-control-help = Put <label for="…"> before it, or give it an aria-label.
no-alt = The picture “{ $src }” has no alt, so its address is read aloud instead.
no-alt-help = Give it alt="what the picture shows", or alt="" if it is only decoration.
picture-size = The picture “{ $src }” has no width and height, so the text jumps when the picture comes.
picture-size-help = Let the template set width and height. An SVG picture needs a viewBox.
bare-table = A table has no headings, so its numbers are read aloud without anyone knowing what they are.
bare-table-help = Say what each column is in the first row.
page-requests = The page loads { $count } files when it is opened, and should not need more than { $most }.
page-requests-help = Use fewer pictures at the top of the page, or set requests under [budget] in site.toml.
page-weight-first = The text and style of the page are { $size } kB, and should not be more than { $most } kB: then the reader sees something at once, even on a slow line.
page-weight = The page is { $size } kB without pictures, and should not be more than { $most } kB.
page-weight-help = Split the page in two, or set limits of your own under [budget] in site.toml.
orphan-page = No other page links to this page, so only those who know the address “{ $path }” find it.
orphan-page-help = Link to it from another page, put it in the menu, or hide it with draft = true.

# How texts read.
hard-to-read = The text has a readability index (LIX) of { $lix }, and should not have more than { $most }. It is hard to read, even for those who know the language well.
hard-to-read-adept = The text has a readability index (LIX) of { $lix }, and should not have more than { $most }: to many readers the language is new.
hard-to-read-help = Split the longest sentences (line { $lines }), and use short words for long ones.
long-sentence = The sentence has { $count } words. After { $most } it is easy to lose the thread.
long-sentence-help = Split it in two, or make a list.
long-paragraph = The paragraph has { $count } words. Many skip paragraphs of more than { $most }.
long-paragraph-help = Split it where something new begins, with an empty line between.
repeated-word = The same word stands there twice: “{ $text }”.
repeated-word-help = Delete one of them.
shouting = “{ $text }” is all in capitals. That is hard to read, and may be read aloud letter by letter.
shouting-help = Write in small letters. What matters most can be in **bold**.
exclamation = “{ $text }” looks like a shout.
exclamation-help = One mark is enough, and most often a full stop will do.
placeholder = “{ $text }” looks like something that should have been replaced before the page was published.
placeholder-help = Write the right text, or delete it.
bold-heading = “{ $text }” looks like a heading, but is only bold. Those who browse the headings do not find it.
bold-heading-help = Write “## { $text }”, or remove the asterisks.
heading-mark = The heading “{ $text }” ends with a full stop or a colon.
heading-mark-help = Remove the mark: a heading is no sentence.
long-heading = The heading has { $count } words, so it is hard to find one’s way by.
long-heading-help = Cut it down to a few words, and write the rest in the text below.
no-headings = The text has { $count } words and no headings, so it is hard to find one’s way in it.
no-headings-help = Put in headings with ## where something new begins.
other-language-norwegian = The paragraph is in Norwegian, but the language of the page is “{ $language }”. It is read aloud in the wrong voice.
other-language-english = The paragraph is in English, but the language of the page is “{ $language }”. It is read aloud in the wrong voice.
other-language-help = Translate the paragraph. If nothing has been translated yet, delete the file: the page is then borrowed from another language.
stray-term = The site says “{ $own }” elsewhere, but here it says “{ $word }”, so readers may think that it is something else.
stray-term-help = Write {"{{"} adept {"}}"} (also .plural, .definite and .definite_plural), put the word in quotation marks, or list the name that it is part of under names in site.toml.
future-date = The date { $date } is yet to come.
future-date-article = The article is dated { $date }, which is yet to come. It is published today all the same.
future-date-help = Correct the date, or set draft = true until that day.
review-due = The page should have been gone through by { $date }.
review-due-help = Read it, correct what has changed, and set a new date in review_by.
stale-contact = { $name } was last checked on { $date }, more than a year ago. Names and numbers may have changed.
stale-contact-help = Ask whether all is right, and set today’s date in checked.
vague-alt = The text for the picture is “{ $alt }”, which does not say what it shows.
vague-alt-help = Write what you see, without “picture of”: “Two women at a workbench”.
repeated-alt = Two pictures on the page have the same text: “{ $alt }”.
repeated-alt-help = Write what is special about each of them.
wrong-choice = “{ $value }” is nothing that “{ $argument }” of the component “{ $component }” can be, so it shows nothing or the wrong thing.
wrong-choice-help = Use one of these: { $choices }.
same-title = The page has the same title as “{ $page }”: “{ $title }”. In search results and menus they cannot be told apart.
same-title-help = Give one of them another title.
same-description = The page has the same description as “{ $page }”, so in search results they cannot be told apart.
same-description-help = Write what is special about this page.
long-menu = The menu has { $count } entries. With more than { $most } it is hard to choose.
long-menu-help = Move some of them to the foot of the page ([[footer]]) or below another page.
bad-phone = “{ $phone }” cannot be a telephone number.
bad-phone-help = Norwegian numbers have eight digits: “400 00 001”. Others begin with the country code: “+380 44 …”.
contrast = The colour “{ $color }” does not stand out enough from “{ $ground }”: { $found }, but { $needed } is needed. Many cannot read it.
contrast-dark = On dark screens the colour “{ $color }” does not stand out enough from “{ $ground }”: { $found }, but { $needed } is needed.
contrast-help = The nearest colour that will do is { $color } = "{ $nearest }".
contrast-help-none = Make “{ $color }” darker and “{ $ground }” lighter, or the other way round.
unknown-value-audience = “{ $value }” is nobody to write for.
unknown-value-audience-help = Use “adept” or “mentor”.
