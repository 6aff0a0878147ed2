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

## Accessibility statement.

unknown-value-conformance = «{ $status }» sier ikke hvor mye av kravene nettstedet følger.
unknown-value-conformance-help = Skriv full, partial eller none: alle kravene, de fleste, eller ikke nok.
missing-key-accessibility = Tilgjengelighetserklæringen mangler «{ $key }».
missing-key-accessibility-help = Legg til { $key } = … under [accessibility].
missing-key-statement = En side viser tilgjengelighetserklæringen, men nettstedet har ingen fakta til den.
missing-key-statement-help = Legg til [accessibility] med status, assessed, authority og authority_url i site.toml.
accessibility-status-full = Erklæringen sier at alle kravene er fulgt, men nevner feil.
accessibility-status-partial = Erklæringen sier at noe mangler, men ikke hva.
accessibility-status-help = Skriv status = "full" uten feil i shortcomings, eller status = "partial" med.
out-of-range-days = { $days } er ikke et antall dager vi kan love svar innen.
out-of-range-days-help = Skriv et tall fra 1 til 60.
unknown-contact = Ingen av kontaktene på nettstedet heter «{ $name }».
unknown-contact-help = Skriv navnet slik det står under [[contacts]] i site.toml.
