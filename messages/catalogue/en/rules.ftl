### What each rule demands, why, and how to mend what breaks it: rule-<id>, rule-<id>-why, rule-<id>-mend.

rule-accessibility-status = The accessibility statement does not contradict itself.
rule-accessibility-status-why = The law demands that the statement is true.
rule-accessibility-status-mend = Let status fit the faults in shortcomings.

rule-alias-collides = An old address in “aliases” is not used by another page.
rule-alias-collides-why = Otherwise nobody knows which page the reader should get.
rule-alias-collides-mend = Delete the address from “aliases”, or move the page that uses it now.

rule-animated-picture = A picture stands still.
rule-animated-picture-why = What moves disturbs those who read, and cannot be stopped.
rule-animated-picture-mend = Save one of its frames as JPEG or PNG.

rule-bad-alias = An old address begins and ends with a slash.
rule-bad-alias-why = Only then does the redirect meet what old links say.
rule-bad-alias-mend = Write the address as the address bar shows it, without the host.

rule-bad-color = A colour is written as # and six characters.
rule-bad-color-why = Colours go into the style sheet, where a slip would make the page unreadable.
rule-bad-color-mend = Write # and six digits or letters from a to f.

rule-bad-component = A component is written correctly: its name, its arguments and the tags around it.
rule-bad-component-why = What cannot be read cannot be shown.
rule-bad-component-mend = Write the component as in the example. Texts stand in quotation marks, numbers and true/false in braces.

rule-bad-copy = The copy of a feed lies in the folder feeds.
rule-bad-copy-why = “veiviser fetch” writes there, and must not write anywhere else.
rule-bad-copy-mend = Write copy = "feeds/name.xml".

rule-bad-data = All lines of a table have the same number of cells.
rule-bad-data-why = Otherwise values end up in the wrong column.
rule-bad-data-mend = Correct the line, or save the file again from the spreadsheet.

rule-bad-date = A date is a day of the calendar, written as year-month-day.
rule-bad-date-why = Dates sort the news and open and close forms.
rule-bad-date-mend = Write the date without quotation marks.

rule-bad-email = An e-mail address has one at sign and a domain.
rule-bad-email-why = With a wrong address nobody gets an answer.
rule-bad-email-mend = Write the whole address, without spaces.

rule-bad-feed = A news feed is valid RSS or Atom.
rule-bad-feed-why = What cannot be read cannot be shown as news.
rule-bad-feed-mend = Fetch the feed again, and save it as it is.

rule-bad-file-name = Names of files and folders have lower-case letters, digits and hyphens.
rule-bad-file-name-why = The name becomes part of the address, which everybody must be able to type and send.
rule-bad-file-name-mend = Rename the file, for example to bli-mentor.md.

rule-bad-id = An id in a form has lower-case letters, digits and underscores.
rule-bad-id-why = Ids are stored with the applications and become columns of the workbook.
rule-bad-id-mend = Choose a short id that nothing else on the page uses.

rule-bad-language = A language is written as its code.
rule-bad-language-why = The code decides pronunciation in screen readers, hyphenation, dates and addresses.
rule-bad-language-mend = Use nb for bokmål, nn for nynorsk, en for English, uk for Ukrainian, ar for Arabic.

rule-bad-link = A link is a page, a file or a whole web address.
rule-bad-link-why = Anything else leads nowhere.
rule-bad-link-mend = Link to the file name of the page, or begin with https://, mailto: or tel:.

rule-bad-lock = A lock file is as “veiviser lock” wrote it.
rule-bad-lock-why = Otherwise we cannot tell what has changed since.
rule-bad-lock-mend = Restore the file as it was, or delete it and run “veiviser lock”.

rule-bad-slug = A “slug” has lower-case letters, digits and hyphens.
rule-bad-slug-why = It becomes the last part of the page's address.
rule-bad-slug-mend = Write only the last part, without slashes.

rule-bad-url = A web address is whole, beginning with https://.
rule-bad-url-why = The address stands in links, in the sitemap and in what people share.
rule-bad-url-mend = Write the whole address as the address bar shows it.

rule-broken-fragment = A link to a heading leads to a heading that exists.
rule-broken-fragment-why = Otherwise the reader lands at the top of the page and must search.
rule-broken-fragment-mend = Correct what follows #, or delete it.

rule-broken-link = A link to a page leads to a page that exists.
rule-broken-link-why = Otherwise the reader gets an error page.
rule-broken-link-mend = Correct the file name, or delete the link.

rule-broken-path = A link to an address of the site leads to a page that exists.
rule-broken-path-why = Otherwise the reader gets an error page.
rule-broken-path-mend = Rather link to the file: then the link follows when the page moves.

rule-broken-picture = A picture can be read to its end.
rule-broken-picture-why = A damaged picture is grey or missing on the page.
rule-broken-picture-mend = Copy it again from the camera, or ask to have it sent once more.

rule-component-alone = A component stands alone on its line.
rule-component-alone-why = Otherwise it would be shown as text.
rule-component-alone-mend = Move the component to a line of its own.

rule-component-call = A component can be shown with what it was given.
rule-component-call-why = Otherwise something is missing from the page.
rule-component-call-mend = Correct the arguments, or put the text between two tags.

rule-condition-kind = A condition rests on a question with answers to choose from.
rule-condition-kind-why = Free text cannot be compared with a list of answers.
rule-condition-kind-mend = Use a question of the kind one_of, many_of or yes_no.

rule-condition-loop = No question depends on itself.
rule-condition-loop-why = Otherwise it can never be shown.
rule-condition-loop-mend = Remove “show_when” from one of the questions in the circle.

rule-condition-order = A question depends only on answers of an earlier page.
rule-condition-order-why = Without JavaScript we know what was answered only when the page has been sent.
rule-condition-order-mend = Divide the form into pages, and let the question it depends on stand on an earlier one.

rule-condition-value = A condition names answers that the question has.
rule-condition-value-why = An answer that does not exist never applies.
rule-condition-value-mend = Correct the answer to one of the ids in “choices”.

rule-consent-changed = What applicants agree to is word for word the same as long as the consent has the same version.
rule-consent-changed-why = The version is the evidence of what each applicant has read. If the words change, it shows something else.
rule-consent-changed-mend = Give the consent a new “version”, and run “veiviser lock”.

rule-consent-conditional = Everybody who applies is asked for consent.
rule-consent-conditional-why = Without consent we may not store the application.
rule-consent-conditional-mend = Remove the condition from the consent, or from the page it is on.

rule-consent-ended = What is shown of people, they have said yes to.
rule-consent-ended-why = After the last day of the consent we may not show it, and it is left out.
rule-consent-ended-mend = Delete it, or ask for a new consent and write the new date.

rule-consent-ends = A consent lasts for at least 30 more days.
rule-consent-ends-why = It takes time to ask, and after the last day it is left out.
rule-consent-ends-mend = Ask for a new consent and write the new date, or leave it as it is.

rule-consent-last = The consent is the last question.
rule-consent-last-why = Applicants must know what they have answered before they consent.
rule-consent-last-mend = Move the consent to the end of the form.

rule-consent-link = A link does not lead to what is left out because its consent has run out.
rule-consent-link-why = The reader would come to nothing.
rule-consent-link-mend = Remove the link.

rule-consent-missing = The form has a consent text with a version.
rule-consent-missing-why = We must be able to show what the applicant agreed to.
rule-consent-missing-mend = Write “version” and “text” under [consent].

rule-consent-once = The form has one consent.
rule-consent-once-why = Two consents make it unclear what the applicant agreed to.
rule-consent-once-mend = Remove one of them, and write everything in [consent].

rule-consent-optional = The consent is not optional.
rule-consent-optional-why = Without consent we may not store the application.
rule-consent-optional-mend = Remove optional = true.

rule-consent-version = A new consent text has a new version.
rule-consent-version-why = Otherwise we cannot tell which text the applicant agreed to.
rule-consent-version-mend = Write “version” in [consent] here too.

rule-duplicate-form = A form is shown on one page.
rule-duplicate-form-why = Otherwise we cannot tell which page to send the applicant back to.
rule-duplicate-form-mend = Delete one of the pages, or link from it to the other.

rule-duplicate-id = No two in a form have the same id.
rule-duplicate-id-why = The answers would overwrite each other.
rule-duplicate-id-mend = Give one of them another id.

rule-duplicate-key = A key stands only once.
rule-duplicate-key-why = Otherwise we cannot tell which value counts.
rule-duplicate-key-mend = Delete one of the lines.

rule-duplicate-path = No two pages have the same address.
rule-duplicate-path-why = One would be overwritten by the other.
rule-duplicate-path-mend = Give one of them another slug or another file name.

rule-duplicate-url = No two sites have the same address.
rule-duplicate-url-why = One would be overwritten by the other.
rule-duplicate-url-mend = Give each site its own url.

rule-empty-page = A page of the form has at least one question.
rule-empty-page-why = Applicants must not meet an empty page.
rule-empty-page-mend = Write page = "…" on the first question of the page, or remove the page.

rule-empty-site = A site has pages in each of its languages.
rule-empty-site-why = Otherwise readers choose a language and get nothing.
rule-empty-site-mend = Write the pages, or take the language out of “languages”.

rule-empty-text = A text of the form is not empty.
rule-empty-text-why = Nobody can answer a question without words.
rule-empty-text-mend = Write the text between the quotation marks.

rule-extends-cycle = What a site or theme extends does not extend it in turn.
rule-extends-cycle-why = Otherwise we never get to the bottom.
rule-extends-cycle-mend = Delete “extends” in one of the files.

rule-few-choices = A choice has enough answers to choose from.
rule-few-choices-why = A single alternative is no choice.
rule-few-choices-mend = Add more answers to “choices”.

rule-form-components = The theme's form components work on their own.
rule-form-components-why = The function that receives applications has nothing else.
rule-form-components-mend = Use only components and filters from the “form” folder in them.

rule-form-shell = The template of form pages shows title, alerts and form once each.
rule-form-shell-why = The function puts answers and errors in exactly those places.
rule-form-shell-mend = Write the three expressions once each, in that order.

rule-form-without-page = A form is shown on a page.
rule-form-without-page-why = Otherwise nobody can fill it in.
rule-form-without-page-mend = Make a page with the form, or delete the form.

rule-front-matter = The file begins with facts between two lines of +++.
rule-front-matter-why = They hold the title and what is shown in searches and lists.
rule-front-matter-mend = Begin the file as in the example.

rule-heading-level = Headings skip no level.
rule-heading-level-why = Screen readers use the levels as a table of contents.
rule-heading-level-mend = Use ## first, and ### below it.

rule-key-without-effect = Every key of a form has an effect where it stands.
rule-key-without-effect-why = Its author believes something else than what happens.
rule-key-without-effect-mend = Remove the key, or choose a “kind” that uses it.

rule-link-loop = A symbolic link does not point to a folder that it is in.
rule-link-loop-why = Otherwise we never get to the bottom.
rule-link-loop-mend = Delete the link.

rule-link-outside = Shortcuts (symlinks) stay within the project.
rule-link-outside-why = Something outside could be published without anyone wanting it.
rule-link-outside-mend = Delete the shortcut, and put a copy of the file there.

rule-missing-alt = A picture has a text that says what it shows.
rule-missing-alt-why = Those who do not see the picture hear the text. The law demands it.
rule-missing-alt-mend = Write the text in the square brackets.

rule-missing-argument = A component gets all that it needs.
rule-missing-argument-why = Otherwise something is missing from the page.
rule-missing-argument-mend = Add the argument.

rule-missing-date = A news article has a date.
rule-missing-date-why = News are shown with the newest first.
rule-missing-date-mend = Add the date at the top of the file.

rule-missing-description = A page says what it is about, in one sentence.
rule-missing-description-why = The sentence is shown in search results, in lists and when the page is shared.
rule-missing-description-mend = Add “description” at the top of the file.

rule-missing-file = A file that is referred to exists.
rule-missing-file-why = Otherwise readers get an error page, or the site cannot be built.
rule-missing-file-mend = Correct the name, or put the file where it belongs.

rule-missing-home = A site has a front page in each language.
rule-missing-home-why = It is the first thing readers see.
rule-missing-home-mend = Make the file index.md.

rule-missing-index = A folder with pages has a page of its own.
rule-missing-index-why = Readers who delete the last part of an address must find something.
rule-missing-index-mend = Make the file index.md in the folder.

rule-missing-key = What must be filled in is filled in.
rule-missing-key-why = Without it the page, the form or the site cannot be made.
rule-missing-key-mend = Add the line.

rule-missing-picture = A picture is a file of the site.
rule-missing-picture-why = A missing picture leaves a hole; a picture of another site tracks the reader.
rule-missing-picture-mend = Put the file in the files folder, and write “/files/” before its name.

rule-missing-string = A text of the interface exists in all languages of the site.
rule-missing-string-why = Otherwise readers get a button or an error without words.
rule-missing-string-mend = Add the text to the strings file of the language.

rule-missing-template = The theme has a template for each kind of page.
rule-missing-template-why = Without the template the page cannot be made.
rule-missing-template-mend = Make the template, or let the theme extend one that has it.

rule-missing-translation = A page or text exists in all languages of the site.
rule-missing-translation-why = Readers must not meet a hole when they change language.
rule-missing-translation-mend = Translate it, or let the language borrow from another under [fallback].

rule-never-shown = A condition can be met.
rule-never-shown-why = Otherwise nobody ever sees the question or page.
rule-never-shown-mend = Write at least one answer in “is”, or remove the condition.

rule-no-content = The root folder has a folder “content”.
rule-no-content-why = It holds the sites.
rule-no-content-mend = Stand in the folder that has “content” and “themes”, or point to it with --root.

rule-no-sites = At least one site is to be published.
rule-no-sites-why = Otherwise there is nothing to build.
rule-no-sites-mend = Make one with “veiviser new”, or set publish = true.

rule-not-text = A text has only characters that people write.
rule-not-text-why = A zero character says that the file is damaged or of another kind.
rule-not-text-mend = Delete the character, or save the text again as UTF-8.

rule-not-utf8 = Text files are saved as UTF-8.
rule-not-utf8-why = Otherwise letters such as æ, ø and å turn into other characters.
rule-not-utf8-mend = Save the file again in the encoding UTF-8.

rule-out-of-range = A number is within its limits.
rule-out-of-range-why = Outside them the form does not work, or data are kept too long.
rule-out-of-range-mend = Write a number within the limits that the message names.

rule-pairing-protected = Answers about what the law protects, and about sex and age, give no points when people are paired.
rule-pairing-protected-why = Otherwise they decide who gets help. That is discrimination.
rule-pairing-protected-mend = Remove the criterion. Sex and age can only be a person’s own wish: [[pairing.wishes]].

rule-pairing-question = The questions that [pairing] uses are in both forms, and of the right kind.
rule-pairing-question-why = Otherwise nobody is paired by them.
rule-pairing-question-mend = Write the id of a question that is in the form.

rule-pasted-bullet = A list is written with hyphens.
rule-pasted-bullet-why = Other bullets make no list, so that all becomes one paragraph.
rule-pasted-bullet-mend = Run “veiviser paste” on the file.

rule-pasted-domain = An address in a text is a link.
rule-pasted-domain-why = Otherwise the reader has to copy it by hand.
rule-pasted-domain-mend = Run “veiviser paste” on the file.

rule-pasted-email = An e-mail address in a text is a link.
rule-pasted-email-why = Screen readers cannot use a disguised address. We protect addresses anyway.
rule-pasted-email-mend = Run “veiviser paste” on the file.

rule-pasted-indent = A text is not indented as code.
rule-pasted-indent-why = Four spaces in front make the text code on the page.
rule-pasted-indent-mend = Run “veiviser paste” on the file.

rule-pasted-space = A text has no invisible characters.
rule-pasted-space-why = They keep lines from breaking and words from being found.
rule-pasted-space-mend = Run “veiviser paste” on the file.

rule-picture-ending = The name of a picture ends with what the picture is.
rule-picture-ending-why = Programs that believe the name cannot open the picture.
rule-picture-ending-mend = Give the file the ending that the message says.

rule-picture-format = A picture is JPEG, PNG, WebP or SVG.
rule-picture-format-why = Other formats cannot be shown by browsers, or read by us.
rule-picture-format-mend = Open the picture and save it as JPEG (photo) or PNG (drawing).

rule-picture-too-large = A picture has at most 40 million pixels and 20 MB.
rule-picture-too-large-why = Larger pictures slow the build down, and no one sees the difference.
rule-picture-too-large-mend = Make it smaller: 3000 pixels across are more than enough.

rule-privacy-missing = The form says who gets the data, why, and when they are deleted.
rule-privacy-missing-why = Article 13 of the GDPR demands that applicants are told.
rule-privacy-missing-mend = Write what is missing under [privacy].

rule-raw-html = Texts have no HTML.
rule-raw-html-why = HTML would be shown as text, and would escape the checks of the page.
rule-raw-html-mend = Write it in Markdown, or use a component.

rule-sensitive-question = The form does not ask for what the law protects in particular.
rule-sensitive-question-why = Health, religion, ethnicity and origin need a legal basis of their own. The forms never take national identity numbers.
rule-sensitive-question-mend = Remove the question, or write why you must ask. National identity numbers cannot be asked for.

rule-stale-override = An overridden page keeps up when its original changes.
rule-stale-override-why = Otherwise readers of this site miss what is new.
rule-stale-override-mend = See whether the change concerns this page too, and accept it with “veiviser lock”.

rule-stale-translation = A translation keeps up when its original changes.
rule-stale-translation-why = Otherwise somebody reads what is no longer right.
rule-stale-translation-mend = Translate the change, and accept it with “veiviser lock”.

rule-stray-braces = Braces in a text make a term or a component.
rule-stray-braces-why = Otherwise they stay on the page as they are written.
rule-stray-braces-mend = Write the term or the component as in the example, or delete the braces.

rule-template-error = A template of the theme can be used.
rule-template-error-why = Otherwise the pages cannot be made.
rule-template-error-mend = Correct the template where the message points.

rule-toml-syntax = What stands between +++ and in .toml files is valid TOML.
rule-toml-syntax-why = Otherwise we cannot tell what is meant.
rule-toml-syntax-mend = Texts stand in straight quotation marks. One fact on each line.

rule-too-deep = At most 16 components are within each other.
rule-too-deep-why = More of them almost always means that one was not closed.
rule-too-deep-mend = Close those that should be at their end.

rule-too-large = A file is not too large.
rule-too-large-why = Large files make pages slow, and cost those who pay for mobile data.
rule-too-large-mend = Make the file smaller, or divide it.

rule-top-heading = The text has no heading of level 1.
rule-top-heading-why = The title of the page is the only one. Screen readers use it to say where the reader is.
rule-top-heading-mend = Use ## and ### in the text.

rule-unclosed-component = A component with a text begins and ends.
rule-unclosed-component-why = Otherwise we cannot tell which text belongs to it.
rule-unclosed-component-mend = Set both tags, each on a line of its own.

rule-unknown-argument = A component gets only what it takes.
rule-unknown-argument-why = The rest would have no effect.
rule-unknown-argument-mend = Correct the name, or delete the argument.

rule-unknown-base = What a site extends exists.
rule-unknown-base-why = Without it the pages it should inherit are missing.
rule-unknown-base-mend = Write the name of a folder in content.

rule-unknown-color = A colour is one of the theme's.
rule-unknown-color-why = Other names have no effect.
rule-unknown-color-mend = Use one of the names in theme.toml.

rule-unknown-component = A component is one of the theme's.
rule-unknown-component-why = What does not exist cannot be shown.
rule-unknown-component-mend = Correct the name.

rule-unknown-contact = A contact who is named exists.
rule-unknown-contact-why = Otherwise the reader does not know whom to ask.
rule-unknown-contact-mend = Write the name as it stands under [[contacts]] in site.toml.

rule-unknown-data = A table on a page is one that exists.
rule-unknown-data-why = Otherwise it is empty.
rule-unknown-data-mend = Correct the name, or make the file in the folder data.

rule-unknown-field = A question that is referred to exists in the form.
rule-unknown-field-why = Otherwise it is not moved or hidden as intended.
rule-unknown-field-mend = Correct the id.

rule-unknown-file = Every file in content belongs somewhere.
rule-unknown-file-why = A file that nothing reads is often a page in the wrong place.
rule-unknown-file-mend = Move the file to where it belongs, or delete it.

rule-unknown-footnote = A footnote has a text.
rule-unknown-footnote-why = Otherwise it refers to nothing.
rule-unknown-footnote-mend = Write the text on a line of its own.

rule-unknown-form = A form on a page exists.
rule-unknown-form-why = Otherwise the page has nothing to fill in.
rule-unknown-form-mend = Write the name of a file in the forms folder, without .toml, and kind = "form".

rule-unknown-group = A contact list shows a group that exists.
rule-unknown-group-why = Otherwise the list is empty.
rule-unknown-group-mend = Correct the name of the group.

rule-unknown-key = Every key is one that exists.
rule-unknown-key-why = Otherwise a typing slip would mean that something is ignored, and nobody would notice.
rule-unknown-key-mend = Correct the name, or delete the line.

rule-unknown-kind = A kind is one of those that exist.
rule-unknown-kind-why = The kind decides which template is used.
rule-unknown-kind-mend = Choose one of the kinds that the message names.

rule-unknown-language = The languages of a form are written as their codes.
rule-unknown-language-why = The code decides on which page the text is shown.
rule-unknown-language-mend = Use nb for bokmål, nn for nynorsk, en for English.

rule-unknown-page = A page that is referred to exists.
rule-unknown-page-why = Otherwise the menu or list gets a link that does not work.
rule-unknown-page-mend = Write the file name without .md, with the folders before it.

rule-unknown-site = The site that is asked for exists.
rule-unknown-site-why = Otherwise there is nothing to do.
rule-unknown-site-mend = Write the name of a folder in content.

rule-unknown-term = A word in braces is one of the site's.
rule-unknown-term-why = Otherwise readers would see the braces.
rule-unknown-term-mend = Correct the word, or add it to [terms].

rule-unknown-theme = The theme exists.
rule-unknown-theme-why = Without a theme the pages cannot be made.
rule-unknown-theme-mend = Write the name of a folder in themes.

rule-unknown-topic = The topic of an article is one that the site has.
rule-unknown-topic-why = Otherwise the article stands in no list of the topic.
rule-unknown-topic-mend = Correct the name, or add the topic under [topics] in site.toml.

rule-unknown-value = A value is one of those that exist.
rule-unknown-value-why = Others have no effect.
rule-unknown-value-mend = Choose one of the values that the message names.

rule-unreadable = All files can be read.
rule-unreadable-why = What cannot be read is left out.
rule-unreadable-mend = Check that the file exists and that you are allowed to read it.

rule-unrecorded-consent = The words that applicants agree to are recorded.
rule-unrecorded-consent-why = Whoever asks for consent must be able to show what the applicant was given to read.
rule-unrecorded-consent-mend = Run “veiviser lock”, and keep the file beside the form.

rule-unrecorded-override = It is recorded what the original looked like when the page was overridden.
rule-unrecorded-override-why = Otherwise you are not told when it changes.
rule-unrecorded-override-mend = Run “veiviser lock”.

rule-unrecorded-translation = It is recorded what the original looked like when the page was translated.
rule-unrecorded-translation-why = Otherwise you are not told when it changes.
rule-unrecorded-translation-mend = Run “veiviser lock”.

rule-unsafe-svg = A drawing (SVG) shows only itself.
rule-unsafe-svg-why = A drawing can run programs and fetch things from outside at the reader’s.
rule-unsafe-svg-mend = Save it as “plain SVG” or PNG in a drawing program.

rule-window = A form opens before it closes.
rule-window-why = Otherwise it is never open.
rule-window-mend = Correct “opens” or “closes”.

rule-wrong-argument = A component gets values of the right type.
rule-wrong-argument-why = Otherwise it cannot be shown.
rule-wrong-argument-mend = Texts stand in quotation marks, numbers and true/false in braces.

rule-wrong-type = A value is of the right type.
rule-wrong-type-why = A text where a number is wanted cannot be used.
rule-wrong-type-mend = Write the value as the message says.

rule-fixed-rule = Only rules that a site can do without may be switched off.
rule-fixed-rule-why = The others would give a page that does not work, or break the law.
rule-fixed-rule-mend = Mend the mistake instead, and delete [check.…] for this rule.

rule-unknown-rule = The rule under [check] exists.
rule-unknown-rule-why = Otherwise it switches nothing off.
rule-unknown-rule-mend = Write the id as “veiviser check --rules” shows it.

rule-unused-switch = A rule that is switched off has something to switch off.
rule-unused-switch-why = Otherwise it hides the next mistake.
rule-unused-switch-mend = Delete [check.…] for the rule.

rule-date-order = A page is published for a day at least.
rule-date-order-why = Otherwise nobody will see it.
rule-date-order-mend = Correct publish_date or expiry_date.

rule-dormant-link = A link leads to a page that is published.
rule-dormant-link-why = Until the page is published, the link is shown as plain text.
rule-dormant-link-mend = Remove the link, or change publish_date or expiry_date on the page.

rule-bad-block = A block is written right, with a name and a text.
rule-bad-block-why = Otherwise we do not know what a page that extends this one may replace.
rule-bad-block-mend = Write {"{"}% <block name="name"> %{"}"}, the text and {"{"}% </block> %{"}"}, each on its own line.

rule-duplicate-block = Two blocks of a page do not have the same name.
rule-duplicate-block-why = Otherwise we do not know which of them to replace.
rule-duplicate-block-mend = Give one of them another name, or delete it.

rule-extend-without-base = A page with extend = true has a page to extend.
rule-extend-without-base-why = It has only the blocks that differ, so without the other page it is no page.
rule-extend-without-base-mend = See that the site builds on one that has the page in the same language, or write the whole page.

rule-text-outside-block = A page that extends another has all its text in blocks.
rule-text-outside-block-why = We do not know where other text belongs, so it is not shown.
rule-text-outside-block-mend = Move the text into a block.

rule-unknown-block = A page that extends another refers to blocks that are there.
rule-unknown-block-why = Otherwise the text is not shown.
rule-unknown-block-mend = Use the name of a block that is there, or make the block on the page that is extended.

rule-fallback-empty = A language borrows only from languages that the site has something in.
rule-fallback-empty-why = Otherwise there is nothing to borrow, and the list says something else than what readers get.
rule-fallback-empty-mend = Delete the language from [fallback], or write pages in it.

rule-fallback-loop = A language does not borrow from itself, and from each other language only once.
rule-fallback-loop-why = There is nothing to get where we have looked already, so something else was meant.
rule-fallback-loop-mend = Delete one of the loans from [fallback].

rule-language-name = Each language of the site is one that we know the name of.
rule-language-name-why = Readers choose a language by the name that it has for itself.
rule-language-name-mend = Use the code of the language, not of the country: uk for Ukrainian, ar for Arabic.

rule-missing-plural = A text that counts has all the forms that its language has.
rule-missing-plural-why = Some languages have other forms for 2 and 5 than for 1, and a wrong form reads badly.
rule-missing-plural-mend = Add the forms that are missing: {"{"} one = "…", few = "…", many = "…", other = "…" {"}"}.

rule-bad-contact-link = A link to e-mail or telephone has a whole address or number.
rule-bad-contact-link-why = Otherwise it opens an empty window, or nothing.
rule-bad-contact-link-mend = Write “mailto:name@example.org” or “tel:+4740000000”.

rule-bad-phone = A telephone number has as many digits as it should.
rule-bad-phone-why = With a wrong number nobody gets through.
rule-bad-phone-mend = Write eight digits, or the country code and the whole number.

rule-bare-address = A link does not show its whole address.
rule-bare-address-why = Long addresses are hard to read and to listen to.
rule-bare-address-mend = Say what is there: [the name of the page](the address).

rule-bare-table = A table has headings.
rule-bare-table-why = Those who hear the table read aloud must know what each figure is.
rule-bare-table-mend = Say what each column is in the first row.

rule-blocked-code = Pages have no scripts, embedded pages or looks within the text.
rule-blocked-code-why = The site’s security rules stop them, so they do not work.
rule-blocked-code-mend = Use HTML and the style sheet, or link to what is elsewhere.

rule-bold-heading = A heading is written as a heading, not just in bold.
rule-bold-heading-why = Those who browse the headings only find real ones.
rule-bold-heading-mend = Write ## before it.

rule-contrast = Colours stand out enough from each other, on light and dark screens.
rule-contrast-why = Many see badly, and everybody reads in the sun at times.
rule-contrast-mend = Use the colour that the check proposes.

rule-dead-fragment = A link to a place on a page hits something.
rule-dead-fragment-why = Otherwise readers end up at the top and must search.
rule-dead-fragment-mend = Correct what follows “#”.

rule-dead-link = A link on a finished page leads to something.
rule-dead-link-why = Otherwise the reader meets an error page.
rule-dead-link-mend = Correct the address, or remove the link.

rule-dead-resource = What a page loads is on the site.
rule-dead-resource-why = Otherwise a picture or the looks are missing.
rule-dead-resource-mend = Correct the name, or put the file where it should be.

rule-description-length = A description has 30 to 170 characters.
rule-description-length-why = Search results cut long descriptions, and short ones say too little.
rule-description-length-mend = Write one or two sentences about what readers find on the page.

rule-empty-heading = A heading has a text.
rule-empty-heading-why = An empty heading is read aloud as nothing.
rule-empty-heading-mend = Write a text, or remove it.

rule-empty-link = A link has a text, or a picture with one.
rule-empty-link-why = Those who hear the page read aloud only hear “link”.
rule-empty-link-mend = Say where the link leads.

rule-exclamation = One exclamation mark is enough.
rule-exclamation-why = Several in a row read like a shout.
rule-exclamation-mend = Use a full stop, or one mark.

rule-future-date = A date on a published page has been.
rule-future-date-why = An article dated in the future looks like a mistake.
rule-future-date-mend = Correct the date, or wait with draft = true.

rule-hard-to-read = The readability index (LIX) is at most 40, and 35 on pages with audience = "adept" or their form.
rule-hard-to-read-why = To many readers the language is new, and everybody reads fast on the web.
rule-hard-to-read-mend = Split long sentences, and use short words.

rule-heading-mark = A heading does not end with a full stop or a colon.
rule-heading-mark-why = It names what follows, and is no sentence.
rule-heading-mark-mend = Remove the mark.

rule-long-heading = A heading has at most twelve words.
rule-long-heading-why = Headings are for finding one’s way.
rule-long-heading-mend = Cut it down, and write the rest below.

rule-long-menu = The main menu has at most seven entries.
rule-long-menu-why = With more it is hard to choose.
rule-long-menu-mend = Move some to the foot of the page or below another page.

rule-long-paragraph = A paragraph has at most 100 words.
rule-long-paragraph-why = Many skip long paragraphs.
rule-long-paragraph-mend = Split it where something new begins.

rule-long-sentence = A sentence has at most 25 words.
rule-long-sentence-why = After that it is easy to lose the thread.
rule-long-sentence-mend = Split it in two, or make a list.

rule-lost-label = What refers to a name on the page refers to something.
rule-lost-label-why = Otherwise fields and areas are nameless when read aloud.
rule-lost-label-mend = Correct the name in the template.

rule-no-alt = A picture has an alt, which may be empty for decoration.
rule-no-alt-why = Without it the picture’s address is read aloud.
rule-no-alt-mend = Give it alt="what the picture shows", or alt="".

rule-no-headings = A long text has headings.
rule-no-headings-why = Readers look for their own question.
rule-no-headings-mend = Put in headings with ##.

rule-one-heading = A page has one heading of the top level: the title.
rule-one-heading-why = It says where the reader is.
rule-one-heading-mend = Let the template make it, and use lower levels for the rest.

rule-one-main = A page has one main content.
rule-one-main-why = Those who hear the page read aloud jump there.
rule-one-main-mend = Let the template have one <main>.

rule-orphan-page = A page can be reached from another.
rule-orphan-page-why = Otherwise only those who know its address find it.
rule-orphan-page-mend = Link to it, put it in the menu, or hide it.

rule-other-language = A page is in one language.
rule-other-language-why = The wrong language is read aloud in the wrong voice, and many do not understand it.
rule-other-language-mend = Translate the paragraph.

rule-page-language = A page says which language it is in.
rule-page-language-why = Otherwise it is read aloud in the wrong voice.
rule-page-language-mend = Set lang in the template.

rule-page-requests = A page loads few files when it is opened: at most eight, or what [budget] says.
rule-page-requests-why = Each file takes time on a slow line.
rule-page-requests-mend = Use fewer pictures at the top of the page.

rule-page-title = A page has a title.
rule-page-title-why = It stands in tabs, bookmarks and search results.
rule-page-title-mend = Set <title> in the template.

rule-page-weight = A page is light: 14 kB before the reader sees something, 50 kB without pictures, or what [budget] says.
rule-page-weight-why = Many read on old phones and slow lines.
rule-page-weight-mend = Split the page, or use a lighter style sheet.

rule-picture-size = A picture has a width and a height.
rule-picture-size-why = Otherwise the text jumps when it comes.
rule-picture-size-mend = Let the template set width and height.

rule-placeholder = A published text has nothing that should have been replaced.
rule-placeholder-why = TODO and lorem ipsum look unfinished.
rule-placeholder-mend = Write the right text.

rule-repeated-alt = Different pictures have different texts.
rule-repeated-alt-why = Otherwise those who do not see do not know that there are two.
rule-repeated-alt-mend = Write what is special about each.

rule-repeated-id = A name (id) on a page is the name of one thing.
rule-repeated-id-why = Otherwise links and labels hit the wrong one.
rule-repeated-id-mend = Give one of them another name.

rule-repeated-word = A word does not stand twice in a row.
rule-repeated-word-why = It is nearly always a slip.
rule-repeated-word-mend = Delete one of them.

rule-review-due = A page has been gone through by the day that review_by says.
rule-review-due-why = Deadlines, prices and names grow old.
rule-review-due-mend = Read the page, correct it, and set a new date.

rule-same-description = Each page has a description of its own.
rule-same-description-why = In search results equal descriptions cannot be told apart.
rule-same-description-mend = Write what is special about the page.

rule-same-title = Each page has a title of its own.
rule-same-title-why = In search results and menus equal titles cannot be told apart.
rule-same-title-mend = Give one of them another title.

rule-shouting = Words are not all in capitals.
rule-shouting-why = They are hard to read, and may be read aloud letter by letter.
rule-shouting-mend = Write in small letters, and use **bold**.

rule-stale-contact = Contacts and partners have been checked within a year, where checked says when.
rule-stale-contact-why = People leave, and numbers change.
rule-stale-contact-mend = Ask whether all is right, and set today’s date.

rule-stray-term = The site uses its own word for the one who gets a mentor.
rule-stray-term-why = Two words for one thing make readers believe in two things.
rule-stray-term-mend = Use the word from [terms], or list the name under names.

rule-third-party = Pages load nothing from other sites.
rule-third-party-why = Other sites would know who reads.
rule-third-party-mend = Download the file.

rule-title-length = A title has 5 to 85 characters, the name of the site included.
rule-title-length-why = Tabs and search results cut long titles.
rule-title-length-mend = Use three to eight words.

rule-unnamed-control = Fields and buttons have a label.
rule-unnamed-control-why = Otherwise those who hear the page read aloud do not know what they are for.
rule-unnamed-control-mend = Put a <label> before the field in the template.

rule-unnamed-navigation = When a page has several menus, each has its name.
rule-unnamed-navigation-why = Those who hear the page read aloud must be able to choose between them.
rule-unnamed-navigation-mend = Set aria-label in the template.

rule-vague-alt = The text for a picture says what it shows.
rule-vague-alt-why = “Picture of” and names of files help nobody.
rule-vague-alt-mend = Write what you see.

rule-vague-link = A link says where it leads.
rule-vague-link-why = Many hear links read aloud one by one: “here, here, read more”.
rule-vague-link-mend = Say what is there.

rule-wrong-choice = An argument has one of the values that the theme knows.
rule-wrong-choice-why = Otherwise the component shows nothing or the wrong thing.
rule-wrong-choice-mend = Use one of the values that the check names.

rule-gone-link = A page of others that we link to exists.
rule-gone-link-why = Otherwise readers get an error page there, and think that it is we who do not keep up.
rule-gone-link-mend = Find the new address, or remove the link.

rule-moved-link = A link leads to the address that the page has now.
rule-moved-link-why = One day the old address stops working.
rule-moved-link-mend = Write the new address.

rule-unreachable-link = A site that we link to answers.
rule-unreachable-link-why = Otherwise readers wait in vain.
rule-unreachable-link-mend = Try the link yourself, today and on another day. Remove it if it does not work.

rule-stray-mark = Marks for headings, bold type, links, tables and lists work.
rule-stray-mark-why = Otherwise readers see the marks instead of what they were to become.
rule-stray-mark-mend = Correct the marks as the message says. If they are meant to be seen, put a backslash before them: \*\*.

rule-uneven-override = What a site changes on a page, it changes in all its languages.
rule-uneven-override-why = Otherwise one language says something else than another, and nobody notices.
rule-uneven-override-mend = Make the page in the other languages, too, or use the one that is inherited in all.
