### What makes it impossible to put a site together.

extends-cycle = Nettstedet bygger på «{ $site }», som igjen bygger på dette: det går i ring.
extends-cycle-help = Slett linjen med extends i en av dem.
unknown-base = Nettstedet bygger på «{ $site }», som ikke finnes.
unknown-base-help = Skriv navnet på en mappe i content.
unknown-page-help-bare = Skriv «{ $key }».

no-sites = Mappen «content» har ingen nettsteder som skal ut.
no-sites-help = Lag ett med kommandoen «veiviser new», eller sett publish = true i en site.toml.
unknown-site = Nettstedet «{ $wanted }» finnes ikke.
extends-cycle-theme = Temaet bygger på «{ $theme }», som igjen bygger på dette: det går i ring.
extends-cycle-theme-help = Slett linjen med extends.
unknown-theme-help = Skriv navnet på en mappe i themes.
unknown-theme = Temaet «{ $name }» finnes ikke.
missing-file-theme = Temaet «{ $name }» mangler filen theme.toml.
missing-file-theme-help = Lag filen med linjen name = "{ $name }".
template-error = Malen har en feil: { $what }.
template-error-help = Rett malen her, eller hent den tilbake slik den var.
missing-key-form = Siden er av typen «form», men sier ikke hvilket skjema den har.
missing-key-form-help = Legg til en linje som form = "mentor": navnet på en fil i mappen forms.
alias-collides = Den gamle adressen «{ $path }» er i bruk av { $other }.
alias-collides-help = Slett den fra aliases.
duplicate-path = Siden får adressen «{ $path }», som { $other } også har.
duplicate-path-help = Gi den ene siden en annen slug eller et annet filnavn.
duplicate-path-reserved = Adressen «{ $path }» er opptatt: «{ $reserved }» brukes til skjemaer og filer.
duplicate-path-reserved-help = Gi siden en annen slug.
missing-string = Teksten «{ $key }» finnes på { $other }, men ikke på { $language }.
missing-string-help = Legg den til i { $path }.
unknown-page = Nettstedet har ingen side som heter «{ $key }».
unknown-page-help = Skriv filnavnet uten .md, med mappene foran: «nyheter/index».
unknown-term-help-near = Mente du «{"{{"} { $near } {"}}"}»?
unknown-term-help-form = Legg til { $form } = "…" under [terms.{ $term }] på dette språket i site.toml for nettstedet.
unknown-term-help-none = Legg ordet til i [terms] i site.toml.
unknown-term = Nettstedet har ikke ordet «{"{{"} { $expression } {"}}"}».
missing-translation = Teksten mangler på { $language }, som er et av språkene til nettstedet.
missing-translation-help = Legg til { $language } = "…" i krøllparentesen.
unknown-form-kind = Siden har et skjema, men er ikke av typen «form», så skjemaet vises ikke.
unknown-form-kind-help = Legg til linjen kind = "form".
unknown-form = Skjemaet «{ $form }» finnes ikke.
unknown-form-help = Skriv navnet på en fil i mappen forms, uten .toml.
form-without-page = Ingen side viser skjemaet «{ $id }», så ingen kan fylle det ut.
form-without-page-help = Lag en side med kind = "form" og form = "{ $id }". Skal nettstedet ikke ha skjemaet, skriver du hide = ["forms/{ $id }"] i site.toml, eller sletter filen.
duplicate-form = Skjemaet «{ $id }» har to sider, «{ $page }» og «{ $other }», men kan bare ha én.
duplicate-form-help = Slett den ene siden, eller lenk fra den til den andre.
missing-key-privacy = Nettstedet tar imot søknader, men sier ikke hvem som svarer for dem: «{ $key }» mangler.
missing-key-privacy-help = Legg til { $key } = "…" under [privacy] i site.toml.
missing-string-form = Teksten «{ $key }», som skjemaene bruker, mangler på { $language }.
missing-string-form-help = Legg den til i content/{ $base }/strings/{ $language }.toml.
missing-file-feed = Filen «{ $file }» finnes ikke.
missing-file-feed-help = Legg en kopi av nyhetsstrømmen i mappen feeds, og skriv for eksempel copy = "feeds/navn.xml".
bad-email = «{ $email }» er ikke en e-postadresse.
bad-email-help = Skriv den som navn@example.org.
missing-key-languages-help = Legg til en linje som languages = ["nb", "en"]; det første er hovedspråket.
bad-url-base = «{ $base }» er ikke en adresse som nettstedene kan ligge under.
bad-url-base-help = Skriv hele adressen: --base-url https://www.example.org.
missing-key-url-help = Legg til en linje som url = "https://{ $id }.example.org/".
missing-key-site = Nettstedet mangler «{ $key }».
bad-url = «{ $url }» er ikke en nettadresse.
bad-url-help = Skriv hele adressen: "https://www.example.org/".
duplicate-url = Nettstedet «{ $other }» har samme adresse, så det ene ville skrive over det andre.
duplicate-url-help = Gi nettstedene hver sin url.
missing-translation-page = Siden «{ $key }» finnes på { $of }, men ikke på { $language }.
missing-translation-page-help = Lag filen content/{ $folder }/{ $language }/{ $key }.md, eller la språket låne sider: { $language } = ["{ $of }"] under [fallback] i site.toml.
empty-site = Nettstedet skal finnes på { $language }, men har ingen sider på det språket.
empty-site-help = Lag mappen content/{ $site }/{ $language } med sider, eller ta språket ut av languages.
unknown-page-hidden = Siden «{ $key }» kan ikke skjules, for det nettstedet bygger på, har ingen slik side.
unknown-page-hidden-help = Slett den fra hide.
missing-file-config = Mappen «content/{ $id }» mangler filen site.toml, så vi vet ikke hva nettstedet heter.
missing-file-config-help = Lag filen, eller slett mappen.

missing-key-name-help = Legg til en linje som name = "Mentor Nord".
missing-key-theme-help = Legg til en linje som theme = "standard".
bad-lock = Filen er ikke slik «veiviser lock» skriver den, så vi vet ikke hva som er endret siden.
bad-lock-help = Hent den tilbake slik den var, eller slett den og kjør «veiviser lock».
stale-override = Siden overstyrer { $source }, som er endret siden: { $what }.
stale-override-help = Se om endringen gjelder her også. Kjør så «veiviser lock { $path }».
stale-translation = Oversettelsen er eldre enn { $source }, der dette er endret: { $what }.
stale-translation-help = Oversett endringen. Kjør så «veiviser lock { $path }».
part-front = opplysningene øverst
part-opening = teksten før første overskrift
part-block = blokken «{ $name }»
part-heading = «{ $heading }»
part-order = rekkefølgen
part-new = { $part } (ny)
part-gone = { $part } (slettet)
unrecorded-override = Siden overstyrer { $source }, men det er ikke registrert hvordan den var da.
unrecorded-translation = Siden er oversatt fra { $source }, men det er ikke registrert hvordan den var da.
unrecorded-help = Kjør «veiviser lock».
unrecorded-gone = Låsen har siden «{ $key }», som ikke er der lenger.

extend-without-base = Siden skal utvide «{ $key }», men det nettstedet bygger på, har ingen slik side på { $language }.
extend-without-base-help = Slett extend = true, og skriv hele siden.
extend-without-base-help-language = Siden finnes på { $other }: lag filen i mappen { $other }, eller slett extend = true og skriv hele siden.
extend-without-base-help-hidden = Siden er skjult: slett den fra hide, eller slett extend = true og skriv hele siden.
unknown-block = Siden som utvides, { $path }, har ingen blokk som heter «{ $name }».
unknown-block-help-none = Sett {"{"}% <block name="{ $name }"> %{"}"} og {"{"}% </block> %{"}"} rundt en del av den.
unknown-block-help-all = Bruk en av disse: { $names }.
unknown-block-within = Blokken «{ $name }» ligger i blokken «{ $outer }», som siden også erstatter.
unknown-block-within-help = Skriv teksten i blokken «{ $outer }», eller erstatt bare den innerste.

fallback-empty = Språket { $language } låner fra { $other }, men nettstedet har ingenting på { $other }.
fallback-empty-help = Slett { $other } fra [fallback], eller lag sider på { $other }.
language-name = Vi vet ikke hva språket «{ $language }» heter, så språkvelgeren viser bare koden.
language-name-help = Bruk koden for språket, ikke for landet: uk for ukrainsk, ar for arabisk.
