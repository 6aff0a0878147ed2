### Pictures and feeds.

## Files that cannot be read.

not-text = The file has a character that does not belong in a text (zero), so it is damaged or of another kind.
not-text-help = Delete the character, or save the text again as UTF-8.
unreadable-kind = This is neither a file nor a folder, so it cannot be read.
unreadable-kind-help = Delete it.
link-outside = This is a shortcut (symlink) to something outside the project, which could be published without anyone wanting it.
link-outside-help = Delete the shortcut, and put a copy of the file here.
too-deep = Here are { $count } components within each other, which is more than we accept.
too-deep-help = Close one of them before this one begins.

## Pictures.

picture-format = The picture is saved as { $name }, which we cannot make pictures for web pages of.
picture-format-help = Open it on your computer and save it as JPEG (photo) or PNG (drawing).
picture-ending = The name ends with .{ $ending }, but the content is of another kind.
picture-ending-help = Let the name end with .{ $right }, both of the file and where the picture is used.
broken-picture-none = The file is named as a picture, but is none.
broken-picture-none-help = Get the picture again where you got it, and save it as JPEG or PNG.
broken-picture = The picture is damaged: it cannot be read to its end.
broken-picture-help = Copy it again from the camera, or ask to have it sent once more.
animated-picture = The picture moves. That disturbs those who read, and cannot be stopped.
animated-picture-help = Save one of its frames as JPEG or PNG.
picture-pixels = The picture has { $width } × { $height } pixels, { $millions } million in all. We accept { $max }.
picture-bytes = The picture has { $size } MB. We accept { $max }.
picture-too-large-help = Make it smaller in a picture program: 3000 pixels across are more than enough.
unsafe-svg = The drawing has { $found }, which can run programs or fetch something from outside at the reader’s.
unsafe-svg-help = Open the drawing in a drawing program and save it as “plain SVG” or “optimised SVG”, or save it as PNG.
broken-picture-drawing = The file is named as a drawing (SVG), but cannot be read as one.
broken-picture-drawing-help = Save the drawing again as SVG, or get it again where you got it.

## Consents of people who are shown.

bad-date-consent = “{ $text }” is not a date.
bad-date-consent-help = Write year-month-day in quotation marks: consent_until="2027-06-30".
withdrawn-kind = { $kind ->
    [page] page
   *[picture] picture
}
consent-ended = The consent ended on { $until }, so the { $what } “{ $name }” is left out of the site.
consent-ended-help = Delete what is left out, or ask for a new consent and write the new date.
consent-ends = The consent ends on { $until }, { $left ->
    [0] today
    [1] tomorrow
   *[other] in { $left } days
}. After that the { $what } “{ $name }” is left out.
consent-ends-help = Ask for a new consent and write the new date, or leave it as it is.
consent-link = The link “{ $target }” leads to something that is left out because the consent ended on { $until }. It is shown as plain text.
consent-link-help = Remove the link.

## What pasting leaves behind.

pasted-bullet = “{ $written }” makes no list, so the points follow each other in one paragraph.
pasted-indent = The line is indented so far that the text is shown as code.
pasted-domain = “{ $written }” is not a link, so readers have to copy it by hand.
pasted-email = “{ $written }” is not a link, and screen readers cannot use it if it is disguised.
pasted-space = Here is a character that is not seen: a space that keeps the line from breaking, or an invisible character.
pasted-help = Run “veiviser paste --out { $path } { $path }”, which mends this in the whole file.

## Feeds of other sites.

bad-copy = “{ $copy }” is not a file in the folder feeds.
bad-copy-help = Write the name with only a–z, 0–9 and hyphens: copy = "feeds/name.xml".
missing-file-feed-fetch = Fetch it with the command “veiviser fetch”.
fetch-updated = { $title }: { $count ->
    [one] 1 item
   *[other] { $count } items
} kept in { $copy }.
fetch-unchanged = { $title }: nothing new.
fetch-kept = Warning: the news of { $title } could not be fetched: { $reason }. The copy from { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
} is used.
fetch-missing = Error: the news of { $title } could not be fetched: { $reason }. There is no copy to use.
fetch-none = None of the sites has a feed to fetch. Write feed = "https://…" under [[feeds]] in site.toml.
fetch-stopped = it stopped
fetch-no-feed = what came is not a feed (RSS, Atom or JSON Feed)
fetch-too-large = it has more than 1 MB
fetch-broken = the connection was lost ({ $error })
fetch-gone = it is no longer at that address
fetch-status = the server answered with error { $status }
fetch-timeout = the server did not answer in time
fetch-circle = the server sends us round in a circle
fetch-no-host = there is no such server, or this computer is offline
fetch-bad-address = the address is not a web address (http or https)
fetch-private = the address is on this computer or in a closed network
fetch-failed = the connection failed ({ $error })
fetch-write = Cannot write { $copy }: { $reason }

## Pasted text on the command line.

paste-table = Line { $line }: this looks like a table with tabs. Make it a table with | between the columns.
paste-too-large = The text has more than 4 MB. Divide it.
paste-not-utf8 = The text is not UTF-8. Save it again with that character set.
