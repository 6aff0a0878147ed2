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
