### Headers, redirects, generated pages.

## Hosts, dates of pages, and the preview.

unknown-host = “{ $name }” is not a host that reads files of its own among the pages.
unknown-host-help = Use “netlify” or “cloudflare-pages”. Other hosts use the files in dist/hosting.
date-order = The page is to be taken down on { $last }, before it is published on { $first }, so nobody will see it.
date-order-help = Correct one of the two dates.
dormant-link = The link “{ $target }” leads to a page that is not published now, so it is shown as plain text.
dormant-link-help = Remove the link, or change publish_date or expiry_date on the page.
status-draft = Draft
status-scheduled = Published on { $date }
status-expired = Taken down after { $date }

## Accessibility statement.

unknown-value-conformance = “{ $status }” does not say how much of the demands the site keeps.
unknown-value-conformance-help = Write full, partial or none: all of the demands, most of them, or not enough.
missing-key-accessibility = The accessibility statement lacks “{ $key }”.
missing-key-accessibility-help = Add { $key } = … under [accessibility].
missing-key-statement = A page shows the accessibility statement, but the site has no facts for it.
missing-key-statement-help = Add [accessibility] with status, assessed, authority and authority_url to site.toml.
accessibility-status-full = The statement says that all demands are kept, but names faults.
accessibility-status-partial = The statement says that something is lacking, but not what.
accessibility-status-help = Write status = "full" without faults in shortcomings, or status = "partial" with them.
out-of-range-days = { $days } is no number of days within which an answer can be promised.
out-of-range-days-help = Write a number from 1 to 60.
unknown-contact = None of the site's contacts is called “{ $name }”.
unknown-contact-help = Write the name as it stands under [[contacts]] in site.toml.
