### Headers, redirects, generated pages.

## Hosts, dates of pages, and the preview.

unknown-host = «{ $name }» er ikke et webhotell som leser egne filer blant sidene.
unknown-host-help = Bruk «netlify» eller «cloudflare-pages». Andre webhotell bruker filene i dist/hosting.
date-order = Siden skal tas ned { $last }, før den skal ut { $first }, så ingen får se den.
date-order-help = Rett den ene av de to datoene.
dormant-link = Lenken «{ $target }» går til en side som ikke er ute nå, så den vises som vanlig tekst.
dormant-link-help = Ta lenken bort, eller endre publish_date eller expiry_date på siden.
status-draft = Utkast
status-scheduled = Kommer { $date }
status-expired = Tatt ned etter { $date }
